package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.NamedParty;
import io.didymium.core.conformity.Trustmark;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.util.Optional;

/** The wire form of endorsements, of the parties that give them, and of their marks; a number is a member of our extension. */
public final class EndorsementFormat {
    private EndorsementFormat() {}

    public static JsonObject write(Endorsement endorsement) {
        JsonObjectBuilder object = JsonObject.builder().put("name", endorsement.name());
        endorsement.trustmark().ifPresent(mark -> object.put("trustmark", write(mark)));
        object.put("issuingAuthority", write(endorsement.issuingAuthority()));
        endorsement.evidence().ifPresent(link -> object.put("endorsementEvidence", DocumentLinkFormat.write(link)));
        return object.putIfPresent("accreditationNumber", endorsement.number()).build();
    }

    /** Reads an endorsement, and its number if our extension is there. */
    public static Endorsement read(JsonObject object, boolean extended) throws MalformedInputException {
        String name = object.requireString("name");
        NamedParty authority = readParty(object.requireObject("issuingAuthority"));
        Optional<Trustmark> mark = Fields.optional(object, "trustmark", EndorsementFormat::readMark);
        Optional<DocumentLink> evidence = Fields.optional(object, "endorsementEvidence", DocumentLinkFormat::read);
        Optional<String> number = extended ? object.findString("accreditationNumber") : Optional.empty();
        return Fields.built(
                object,
                () -> Endorsement.builder(name, authority)
                        .number(number.orElse(null))
                        .trustmark(mark.orElse(null))
                        .evidence(evidence.orElse(null))
                        .build());
    }

    static JsonObject write(NamedParty party) {
        return ConceptFormat.write("Party", party.party()).toBuilder()
                .putIfPresent("registeredId", party.registeredId())
                .build();
    }

    static NamedParty readParty(JsonObject object) throws MalformedInputException {
        Concept party = ConceptFormat.read(object);
        Optional<String> registered = object.findString("registeredId");
        return Fields.built(
                object,
                () -> NamedParty.builder(party)
                        .registeredId(registered.orElse(null))
                        .build());
    }

    static JsonObject write(Trustmark mark) {
        return JsonObject.builder()
                .put("name", mark.name())
                .putIfPresent("description", mark.description())
                .put("imageData", mark.imageData())
                .put("mediaType", mark.mediaType())
                .build();
    }

    static Trustmark readMark(JsonObject object) throws MalformedInputException {
        String name = object.requireString("name");
        String data = object.requireString("imageData");
        String mediaType = object.requireString("mediaType");
        Optional<String> description = object.findString("description");
        return Fields.built(
                object,
                () -> Trustmark.builder(name, data, mediaType)
                        .description(description.orElse(null))
                        .build());
    }
}
