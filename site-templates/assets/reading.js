// The buttons that choose type size and colours, and reading aloud. What is chosen is remembered on this device only.
const root = document.documentElement;

const remember = (choice, value) => {
  if (value) root.dataset[choice] = value;
  else delete root.dataset[choice];
  try {
    if (value) localStorage.setItem(`reading-${choice}`, value);
    else localStorage.removeItem(`reading-${choice}`);
  } catch {
    // It still holds for this page.
  }
};

const buttons = [...document.querySelectorAll("button[data-choice]")];

const show = () => {
  for (const button of buttons) {
    const { choice, value } = button.dataset;
    button.setAttribute("aria-pressed", String(root.dataset[choice] === value));
  }
};

for (const button of buttons) {
  button.addEventListener("click", () => {
    const { choice, value } = button.dataset;
    remember(choice, root.dataset[choice] === value ? "" : value);
    show();
  });
}
show();

const aloud = document.querySelector("button[data-read-aloud]");
if (aloud && "speechSynthesis" in window) {
  const stop = () => {
    speechSynthesis.cancel();
    aloud.setAttribute("aria-pressed", "false");
  };
  aloud.addEventListener("click", () => {
    if (aloud.getAttribute("aria-pressed") === "true") {
      stop();
      return;
    }
    speechSynthesis.cancel();
    // A sentence at a time: long utterances are cut off by some browsers.
    const sentences = document.querySelector("main").innerText.split(/(?<=[。！？.!?\n])/u).filter((text) => text.trim());
    for (const [index, text] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = root.lang;
      if (index === sentences.length - 1) utterance.addEventListener("end", stop);
      speechSynthesis.speak(utterance);
    }
    aloud.setAttribute("aria-pressed", "true");
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
