extension CIIWriter {
  func party(_ name: String, _ party: EInvoice.Party) -> XMLElement? {
    XMLElement(name) {
      party.identifiers.map { XMLElement("ram:GlobalID", $0.value, ("schemeID", $0.scheme)) }
      XMLElement("ram:Name", party.name)
      XMLElement("ram:Description", party.legalNotes)
      XMLElement("ram:SpecifiedLegalOrganization") {
        XMLElement(
          "ram:ID", party.registration?.value, ("schemeID", party.registration?.scheme))
        XMLElement("ram:TradingBusinessName", party.tradingName)
      }
      contact(party.contact)
      address(party.address)
      XMLElement("ram:URIUniversalCommunication") {
        XMLElement("ram:URIID", party.endpoint?.value, ("schemeID", party.endpoint?.scheme))
      }
      registration(party.vatNumber, "VA")
      registration(party.taxNumber, "FC")
    }
  }

  private func contact(_ contact: EInvoice.Contact?) -> XMLElement? {
    XMLElement("ram:DefinedTradeContact") {
      XMLElement("ram:PersonName", contact?.name)
      XMLElement("ram:TelephoneUniversalCommunication") {
        XMLElement("ram:CompleteNumber", contact?.phone)
      }
      XMLElement("ram:EmailURIUniversalCommunication") {
        XMLElement("ram:URIID", contact?.email)
      }
    }
  }

  func address(_ address: EInvoice.Address) -> XMLElement? {
    XMLElement("ram:PostalTradeAddress") {
      XMLElement("ram:PostcodeCode", address.postCode)
      XMLElement("ram:LineOne", address.line1)
      XMLElement("ram:LineTwo", address.line2)
      XMLElement("ram:CityName", address.city)
      XMLElement("ram:CountryID", address.country)
      XMLElement("ram:CountrySubDivisionName", address.subdivision)
    }
  }

  private func registration(_ number: String?, _ scheme: String) -> XMLElement? {
    XMLElement("ram:SpecifiedTaxRegistration") {
      XMLElement("ram:ID", number, ("schemeID", scheme))
    }
  }
}
