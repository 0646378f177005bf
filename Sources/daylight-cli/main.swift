print("daylight")
