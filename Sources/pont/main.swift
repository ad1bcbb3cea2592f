print("pont")
