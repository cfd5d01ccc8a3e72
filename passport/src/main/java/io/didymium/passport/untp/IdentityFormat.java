package io.didymium.passport.untp;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Registration;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The wire form of an identity: the {@code RegisteredIdentity} of a Digital Identity Anchor.
 *
 * <p>The party's DID document is pinned by a {@code relatedResource} of the credential (VCDM 2.0, 5.3).
 */
final class IdentityFormat implements SubjectFormat {
    private static final String RESOURCE = "relatedResource";
    private static final String SCOPE = "registrationScope";

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        IdentitySubject identity = (IdentitySubject) statement.subject();
        Registration registration = identity.registration();
        return JsonObject.builder()
                .put("type", Fields.types("RegisteredIdentity"))
                .put("id", registration.party().value())
                .put("registeredName", registration.registeredName())
                .put("registeredId", registration.registeredId())
                .put("registeredDate", Fields.write(registration.registeredOn()))
                .put("idScheme", ConceptFormat.write("IdentifierScheme", registration.scheme()))
                .put(
                        "registrar",
                        ConceptFormat.entity(
                                "Party", registration.register().value(), labels.nameOf(registration.register())))
                .put("registerType", identity.accreditedFor().isEmpty() ? "business" : Terms.ACCREDITATION)
                .put(
                        SCOPE,
                        JsonArray.ofStrings(
                                identity.accreditedFor().isEmpty()
                                        ? List.of(registration.scheme().iri())
                                        : List.copyOf(identity.accreditedFor())))
                .put("partyName", identity.name())
                .putIfPresent("partyCountry", identity.country().map(CountryCode::value))
                .putIfPresent("partyGroup", registration.group().map(PartyId::value))
                .build();
    }

    @Override
    public void writeBeside(Statement statement, JsonObjectBuilder credential) {
        IdentitySubject identity = (IdentitySubject) statement.subject();
        identity.didDocumentDigest()
                .ifPresent(digest -> credential.put(
                        RESOURCE,
                        ConceptFormat.only(JsonObject.builder()
                                .put("id", identity.registration().party().value())
                                .put("mediaType", Terms.DID_DOCUMENT_MEDIA_TYPE)
                                .put("digestMultibase", digest)
                                .build())));
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject object = credential.requireObject("credentialSubject");
        Fields.requireType(object, "RegisteredIdentity");
        boolean extended = Terms.isExtended(credential);
        PartyId party = PartyFormat.partyId(object, "id");
        PartyId register = PartyFormat.partyId(credential.requireObject("issuer"), "id");
        // Others name the register's office by another id than its DID; whose word it is, the signature shows.
        if (extended
                && !PartyFormat.partyId(object.requireObject("registrar"), "id").equals(register)) {
            throw object.malformed("registrar", "is another party than the issuer " + register);
        }
        Concept scheme = ConceptFormat.read(object.requireObject("idScheme"));
        String name = object.requireString("registeredName");
        String number = object.requireString("registeredId");
        LocalDate date = Fields.date(object, "registeredDate");
        Optional<String> digest = digest(credential, party);
        Optional<String> partyName = extended ? object.findString("partyName") : Optional.empty();
        Optional<CountryCode> country = extended ? PartyFormat.country(object, "partyCountry") : Optional.empty();
        Set<String> accredited = accreditedFor(object);
        LocalDate validFrom =
                Fields.instant(credential, "validFrom").atZone(ZoneOffset.UTC).toLocalDate();
        Optional<PartyId> group =
                object.has("partyGroup") ? Optional.of(PartyFormat.partyId(object, "partyGroup")) : Optional.empty();
        return new Read(
                Fields.built(
                        object,
                        () -> IdentitySubject.builder(Registration.builder(party, register)
                                        .scheme(scheme)
                                        .registered(name, number)
                                        .on(date)
                                        .group(group.orElse(null))
                                        .attestedFrom(validFrom.isAfter(date) ? validFrom : date)
                                        .build())
                                .name(partyName.orElse(name))
                                .country(country.orElse(null))
                                .didDocumentDigest(digest.orElse(null))
                                .accreditedFor(accredited)
                                .build()),
                List.of());
    }

    /** The digest of the party's DID document, if the register vouches for one; other resources are not read. */
    private static Optional<String> digest(JsonObject credential, PartyId party) throws MalformedInputException {
        Optional<String> digest = Optional.empty();
        for (JsonObject resource : Fields.listIfPresent(credential, RESOURCE, element -> element)) {
            if (resource.findString("id").equals(Optional.of(party.value()))) {
                if (digest.isPresent()) {
                    throw credential.malformed(RESOURCE, "names the DID document of " + party + " twice");
                }
                digest = resource.findString("digestMultibase");
            }
        }
        return digest;
    }

    private static Set<String> accreditedFor(JsonObject object) throws MalformedInputException {
        boolean accredits = object.findString("registerType").equals(Optional.of(Terms.ACCREDITATION));
        return accredits && object.has(SCOPE)
                ? Set.copyOf(object.requireArray(SCOPE).strings())
                : Set.of();
    }
}
