print("billhead")
