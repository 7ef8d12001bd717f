import Billing
import Figures

extension UBLWriter {
  func party(_ party: EInvoice.Party) -> XMLElement? {
    XMLElement("cac:Party") {
      XMLElement("cbc:EndpointID", party.endpoint?.value, ("schemeID", party.endpoint?.scheme))
      party.identifiers.map { identifier in
        XMLElement("cac:PartyIdentification") {
          XMLElement("cbc:ID", identifier.value, ("schemeID", identifier.scheme))
        }
      }
      XMLElement("cac:PartyName") { XMLElement("cbc:Name", party.tradingName) }
      address("cac:PostalAddress", party.address)
      taxScheme(party.vatNumber, "VAT")
      taxScheme(party.taxNumber, "LOC")
      XMLElement("cac:PartyLegalEntity") {
        XMLElement("cbc:RegistrationName", party.name)
        XMLElement(
          "cbc:CompanyID", party.registration?.value, ("schemeID", party.registration?.scheme))
        XMLElement("cbc:CompanyLegalForm", party.legalNotes)
      }
      XMLElement("cac:Contact") {
        XMLElement("cbc:Name", party.contact?.name)
        XMLElement("cbc:Telephone", party.contact?.phone)
        XMLElement("cbc:ElectronicMail", party.contact?.email)
      }
    }
  }

  var representative: XMLElement? {
    guard let party = invoice.taxRepresentative else { return nil }
    return XMLElement("cac:TaxRepresentativeParty") {
      XMLElement("cac:PartyName") { XMLElement("cbc:Name", party.name) }
      address("cac:PostalAddress", party.address)
      taxScheme(party.vatNumber, "VAT")
    }
  }

  func address(_ name: String, _ address: EInvoice.Address) -> XMLElement? {
    XMLElement(name) {
      XMLElement("cbc:StreetName", address.line1)
      XMLElement("cbc:AdditionalStreetName", address.line2)
      XMLElement("cbc:CityName", address.city)
      XMLElement("cbc:PostalZone", address.postCode)
      XMLElement("cbc:CountrySubentity", address.subdivision)
      XMLElement("cac:Country") { XMLElement("cbc:IdentificationCode", address.country) }
    }
  }

  private func taxScheme(_ number: String?, _ scheme: String) -> XMLElement? {
    guard let number else { return nil }
    return XMLElement("cac:PartyTaxScheme") {
      XMLElement("cbc:CompanyID", number)
      XMLElement("cac:TaxScheme") { XMLElement("cbc:ID", scheme) }
    }
  }
}
