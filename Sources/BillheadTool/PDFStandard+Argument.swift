public import ArgumentParser
public import Billhead

extension PDFStandard: ExpressibleByArgument {}
