package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.NamedParty;
import io.didymium.core.conformity.Trustmark;
import io.didymium.core.conformity.catalogue.ConformityScheme;
import io.didymium.core.conformity.catalogue.ConformityScheme.EndorsementLevel;
import io.didymium.core.conformity.catalogue.ConformityScheme.LicenseType;
import io.didymium.core.conformity.catalogue.ScoringFramework;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of a {@code ConformityScheme} of the Conformity Vocabulary Catalogue. */
public final class SchemeFormat {
    private SchemeFormat() {}

    public static JsonObject write(ConformityScheme scheme) {
        JsonObjectBuilder object = ConceptFormat.write("ConformityScheme", scheme.concept()).toBuilder()
                .putIfPresent("description", scheme.description())
                .put("owner", EndorsementFormat.write(scheme.owner()))
                .put("endorsementLevel", CodeText.write(scheme.endorsementLevel()));
        scheme.endorsement().ifPresent(given -> object.put("endorsement", EndorsementFormat.write(given)));
        scheme.scoring().ifPresent(grades -> object.put("schemeScoringFramework", ScoreFormat.write(grades)));
        object.put("documentation", scheme.documentation());
        scheme.licenseType().ifPresent(type -> object.put("licenseType", CodeText.write(type)));
        scheme.establishedDate().ifPresent(date -> object.put("establishedDate", Fields.write(date)));
        if (!scheme.geographicScope().isEmpty()) {
            object.put("geographicScope", Fields.array(scheme.geographicScope(), ConceptFormat::write));
        }
        if (!scheme.industryScope().isEmpty()) {
            object.put("industryScope", Fields.array(scheme.industryScope(), ConceptFormat::write));
        }
        scheme.trustmark().ifPresent(mark -> object.put("trustmark", EndorsementFormat.write(mark)));
        scheme.conformsTo().ifPresent(link -> object.put("conformsTo", DocumentLinkFormat.write(link)));
        if (!scheme.profiles().isEmpty()) {
            object.put(
                    "includedProfile",
                    Fields.array(scheme.profiles(), profile -> ConceptFormat.write("ConformityProfile", profile)));
        }
        return object.build();
    }

    /** Reads a scheme, and what our extension adds if it is there. */
    public static ConformityScheme read(JsonObject object, boolean extended) throws MalformedInputException {
        Concept concept = ConceptFormat.read(object);
        NamedParty owner = EndorsementFormat.readParty(object.requireObject("owner"));
        EndorsementLevel level = CodeText.read(EndorsementLevel.class, object, "endorsementLevel");
        String documentation = object.requireString("documentation");
        Optional<String> description = object.findString("description");
        Optional<Endorsement> endorsement =
                Fields.optional(object, "endorsement", one -> EndorsementFormat.read(one, extended));
        Optional<ScoringFramework> scoring =
                Fields.optional(object, "schemeScoringFramework", ScoreFormat::readFramework);
        Optional<LicenseType> license = object.has("licenseType")
                ? Optional.of(CodeText.read(LicenseType.class, object, "licenseType"))
                : Optional.empty();
        Optional<LocalDate> established =
                object.has("establishedDate") ? Optional.of(Fields.date(object, "establishedDate")) : Optional.empty();
        List<Classification> places =
                Fields.listIfPresent(object, "geographicScope", ConceptFormat::readClassification);
        List<Classification> industries =
                Fields.listIfPresent(object, "industryScope", ConceptFormat::readClassification);
        Optional<Trustmark> mark = Fields.optional(object, "trustmark", EndorsementFormat::readMark);
        Optional<DocumentLink> conformsTo = Fields.optional(object, "conformsTo", DocumentLinkFormat::read);
        List<Concept> profiles = Fields.listIfPresent(object, "includedProfile", ConceptFormat::read);
        return Fields.built(
                object,
                () -> ConformityScheme.builder(concept, owner, level, documentation)
                        .description(description.orElse(null))
                        .endorsement(endorsement.orElse(null))
                        .scoring(scoring.orElse(null))
                        .licenseType(license.orElse(null))
                        .establishedDate(established.orElse(null))
                        .geographicScope(places)
                        .industryScope(industries)
                        .trustmark(mark.orElse(null))
                        .conformsTo(conformsTo.orElse(null))
                        .profiles(profiles)
                        .build());
    }
}
