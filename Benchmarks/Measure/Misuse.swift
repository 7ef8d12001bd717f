/// The arguments or an order cannot be read.
struct Misuse: Error, CustomStringConvertible {
  let description = """
    usage: billhead-measure write MARKET LINES COUNT FOLDER   documents for everyone
           billhead-measure warm FOLDER TASKS                 draws them as ordered
           billhead-measure stages FOLDER COUNT               where the time goes
    Markets: latin, arabic, japanese, mixed.
    """
}
