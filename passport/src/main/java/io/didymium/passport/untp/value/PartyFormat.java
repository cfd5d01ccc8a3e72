package io.didymium.passport.untp.value;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.CredentialIssuer;
import java.util.Optional;

/** The wire form of issuers and countries. */
public final class PartyFormat {
    private PartyFormat() {}

    public static JsonObject writeIssuer(CredentialIssuer issuer) {
        return ConceptFormat.entity("CredentialIssuer", issuer.id().value(), issuer.name()).toBuilder()
                .putIfPresent("issuerCountry", issuer.country().map(CountryCode::value))
                .build();
    }

    /** The issuer of a credential; its country is a member of our extension. */
    public static CredentialIssuer readIssuer(JsonObject issuer, boolean extended) throws MalformedInputException {
        PartyId id = partyId(issuer, "id");
        String name = issuer.requireString("name");
        Optional<CountryCode> country = extended ? country(issuer, "issuerCountry") : Optional.empty();
        return Fields.built(issuer, () -> new CredentialIssuer(id, name, country));
    }

    /** A country by its code alone, if it is there. */
    public static Optional<CountryCode> country(JsonObject object, String name) throws MalformedInputException {
        Optional<String> code = object.findString(name);
        return code.isPresent()
                ? Optional.of(Fields.built(object, name, () -> new CountryCode(code.get())))
                : Optional.empty();
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
