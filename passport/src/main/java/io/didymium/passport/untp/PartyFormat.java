package io.didymium.passport.untp;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;

/** The wire form of issuers and countries. */
final class PartyFormat {
    private PartyFormat() {}

    static JsonObject writeIssuer(Party issuer) {
        return ConceptFormat.entity("CredentialIssuer", issuer.id().value(), issuer.name()).toBuilder()
                .put("issuerCountry", issuer.country().value())
                .build();
    }

    static Party readIssuer(JsonObject issuer) throws MalformedInputException {
        Fields.requireType(issuer, "CredentialIssuer");
        PartyId id = partyId(issuer, "id");
        String name = issuer.requireString("name");
        String country = issuer.requireString("issuerCountry");
        return Fields.built(issuer, () -> new Party(id, name, new CountryCode(country)));
    }

    static JsonObject write(CountryCode country) {
        return JsonObject.builder().put("countryCode", country.value()).build();
    }

    static CountryCode readCountry(JsonObject country) throws MalformedInputException {
        String code = country.requireString("countryCode");
        return Fields.built(country, "countryCode", () -> new CountryCode(code));
    }

    static PartyId partyId(JsonObject object, String name) throws MalformedInputException {
        String id = object.requireString(name);
        return Fields.built(object, name, () -> new PartyId(id));
    }
}
