// Sets the remembered reading mode before anything is painted: a page that changes after that would jump.
document.documentElement.dataset.script = "on";
if ("speechSynthesis" in window) document.documentElement.dataset.speech = "on";
try {
  for (const choice of ["size", "theme"]) {
    const value = localStorage.getItem(`reading-${choice}`);
    if (value) document.documentElement.dataset[choice] = value;
  }
} catch {
  // Storage can be switched off: the page is then as it comes.
}
