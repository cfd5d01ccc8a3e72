package io.didymium.passport.untp;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
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

/**
 * The wire form of an identity: the {@code RegisteredIdentity} of a Digital Identity Anchor.
 *
 * <p>The party's DID document is pinned by a {@code relatedResource} of the credential (VCDM 2.0, 5.3).
 */
final class IdentityFormat implements SubjectFormat {
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
                .put("registerType", "business")
                .put(
                        "registrationScope",
                        JsonArray.ofStrings(List.of(registration.scheme().iri())))
                .put("partyName", identity.party().name())
                .put("partyCountry", identity.party().country().value())
                .putIfPresent("partyGroup", registration.group().map(PartyId::value))
                .build();
    }

    @Override
    public void writeBeside(Statement statement, JsonObjectBuilder credential) {
        IdentitySubject identity = (IdentitySubject) statement.subject();
        credential.put(
                "relatedResource",
                ConceptFormat.only(JsonObject.builder()
                        .put("id", identity.registration().party().value())
                        .put("mediaType", Terms.DID_DOCUMENT_MEDIA_TYPE)
                        .put("digestMultibase", identity.didDocumentDigest())
                        .build()));
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject object = credential.requireObject("credentialSubject");
        Fields.requireType(object, "RegisteredIdentity");
        Party party = PartyFormat.read(object, "id", "partyName", "partyCountry");
        PartyId register = PartyFormat.partyId(credential.requireObject("issuer"), "id");
        if (!PartyFormat.partyId(object.requireObject("registrar"), "id").equals(register)) {
            throw object.malformed("registrar", "is another party than the issuer " + register);
        }
        Concept scheme = ConceptFormat.read(object.requireObject("idScheme"));
        String name = object.requireString("registeredName");
        String number = object.requireString("registeredId");
        LocalDate date = Fields.date(object, "registeredDate");
        JsonObject resource = Fields.only(credential, "relatedResource");
        if (!resource.requireString("id").equals(party.id().value())) {
            throw resource.malformed("id", "is not the DID of the party " + party.id());
        }
        LocalDate validFrom =
                Fields.instant(credential, "validFrom").atZone(ZoneOffset.UTC).toLocalDate();
        String digest = resource.requireString("digestMultibase");
        Optional<PartyId> group =
                object.has("partyGroup") ? Optional.of(PartyFormat.partyId(object, "partyGroup")) : Optional.empty();
        Registration registration = Fields.built(
                object,
                () -> Registration.builder(party.id(), register)
                        .scheme(scheme)
                        .registered(name, number)
                        .on(date)
                        .group(group.orElse(null))
                        .attestedFrom(validFrom.isAfter(date) ? validFrom : date)
                        .build());
        return new Read(new IdentitySubject(party, registration, digest), List.of());
    }
}
