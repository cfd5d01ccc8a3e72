package io.didymium.passport.untp.value;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;

/** The wire form of issuers and countries. */
public final class PartyFormat {
    private PartyFormat() {}

    public static JsonObject writeIssuer(Party issuer) {
        return ConceptFormat.entity("CredentialIssuer", issuer.id().value(), issuer.name()).toBuilder()
                .put("issuerCountry", issuer.country().value())
                .build();
    }

    public static Party readIssuer(JsonObject issuer) throws MalformedInputException {
        Fields.requireType(issuer, "CredentialIssuer");
        return read(issuer, "id", "name", "issuerCountry");
    }

    /** A party whose id, name and country are members of these names. */
    public static Party read(JsonObject object, String idMember, String nameMember, String countryMember)
            throws MalformedInputException {
        PartyId id = partyId(object, idMember);
        String name = object.requireString(nameMember);
        String country = object.requireString(countryMember);
        return Fields.built(object, () -> new Party(id, name, new CountryCode(country)));
    }

    public static JsonObject write(CountryCode country) {
        return JsonObject.builder().put("countryCode", country.value()).build();
    }

    public static CountryCode readCountry(JsonObject country) throws MalformedInputException {
        String code = country.requireString("countryCode");
        return Fields.built(country, "countryCode", () -> new CountryCode(code));
    }

    public static PartyId partyId(JsonObject object, String name) throws MalformedInputException {
        String id = object.requireString(name);
        return Fields.built(object, name, () -> new PartyId(id));
    }
}
