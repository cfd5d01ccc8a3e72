package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.catalogue.Alignment;
import io.didymium.core.conformity.catalogue.CatalogueStatus;
import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.OverallRule;
import io.didymium.core.conformity.catalogue.ScoringFramework;
import io.didymium.core.conformity.catalogue.SubjectType;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of a {@code ConformityProfile} of the Conformity Vocabulary Catalogue. */
public final class ProfileFormat {
    private ProfileFormat() {}

    public static JsonObject write(ConformityProfile profile) {
        JsonObjectBuilder object = ConceptFormat.write("ConformityProfile", profile.concept()).toBuilder()
                .putIfPresent("description", profile.description())
                .put("version", profile.version())
                .put("validFrom", Fields.write(profile.validFrom()))
                .put("status", CodeText.write(profile.status()));
        profile.subjectType().ifPresent(type -> object.put("subjectType", CodeText.write(type)));
        putAlignments(object, "standard", "Standard", profile.standardAlignment());
        putAlignments(object, "regulation", "Regulation", profile.regulatoryAlignment());
        if (!profile.criterionScoring().isEmpty()) {
            object.put("criterionScoringFramework", Fields.array(profile.criterionScoring(), ScoreFormat::write));
        }
        object.putIfPresent("documentation", profile.documentation())
                .put(
                        "criterion",
                        Fields.array(profile.criteria(), concept -> ConceptFormat.write("Criterion", concept)));
        if (!profile.scope().isEmpty()) {
            object.put("scope", Fields.array(profile.scope(), ConceptFormat::write));
        }
        profile.overallRule()
                .ifPresent(rule -> object.put("overallRule", Fields.array(rule.levels(), ProfileFormat::write)));
        return object.put("scheme", ConceptFormat.write("ConformityScheme", profile.scheme()))
                .build();
    }

    /** Reads a profile, and what our extension adds if it is there. */
    public static ConformityProfile read(JsonObject object, boolean extended) throws MalformedInputException {
        Concept concept = ConceptFormat.read(object);
        String version = object.requireString("version");
        LocalDate validFrom = Fields.date(object, "validFrom");
        CatalogueStatus status = CodeText.read(CatalogueStatus.class, object, "status");
        Concept scheme = ConceptFormat.read(object.requireObject("scheme"));
        Optional<SubjectType> type = object.has("subjectType")
                ? Optional.of(CodeText.read(SubjectType.class, object, "subjectType"))
                : Optional.empty();
        Optional<String> description = object.findString("description");
        Optional<String> documentation = object.findString("documentation");
        List<Alignment> standards = readAlignments(object, "standard");
        List<Alignment> regulations = readAlignments(object, "regulation");
        List<ScoringFramework> scoring =
                Fields.listIfPresent(object, "criterionScoringFramework", ScoreFormat::readFramework);
        List<Concept> criteria = Fields.list(object, "criterion", ConceptFormat::read);
        List<Classification> scope = Fields.listIfPresent(object, "scope", ConceptFormat::readClassification);
        Optional<OverallRule> rule =
                extended && object.has("overallRule") ? Optional.of(readRule(object)) : Optional.empty();
        return Fields.built(
                object,
                () -> ConformityProfile.builder(concept, version, validFrom, status, scheme)
                        .description(description.orElse(null))
                        .subjectType(type.orElse(null))
                        .standardAlignment(standards)
                        .regulatoryAlignment(regulations)
                        .criterionScoring(scoring)
                        .documentation(documentation.orElse(null))
                        .criteria(criteria)
                        .scope(scope)
                        .overallRule(rule.orElse(null))
                        .build());
    }

    private static String listName(String kind) {
        return kind.equals("standard") ? "standardAlignment" : "regulatoryAlignment";
    }

    private static void putAlignments(JsonObjectBuilder object, String kind, String type, List<Alignment> all) {
        if (!all.isEmpty()) {
            object.put(listName(kind), Fields.array(all, alignment -> {
                JsonObjectBuilder one =
                        JsonObject.builder().put(kind, ConceptFormat.write(type, alignment.reference()));
                alignment.level().ifPresent(level -> one.put("alignmentLevel", CodeText.write(level)));
                return one.build();
            }));
        }
    }

    private static List<Alignment> readAlignments(JsonObject object, String kind) throws MalformedInputException {
        return Fields.listIfPresent(object, listName(kind), one -> {
            Concept reference = ConceptFormat.read(one.requireObject(kind));
            Optional<Alignment.Level> level = one.has("alignmentLevel")
                    ? Optional.of(CodeText.read(Alignment.Level.class, one, "alignmentLevel"))
                    : Optional.empty();
            return Fields.built(
                    one,
                    () -> Alignment.builder(reference).level(level.orElse(null)).build());
        });
    }

    private static JsonObject write(OverallRule.Level level) {
        return JsonObject.builder()
                .put("levelCode", level.code())
                .put("leastMet", level.leastMet().toPlainString())
                .put("mostMissed", level.mostMissed())
                .build();
    }

    private static OverallRule readRule(JsonObject profile) throws MalformedInputException {
        List<OverallRule.Level> levels = Fields.list(profile, "overallRule", one -> {
            String code = one.requireString("levelCode");
            BigDecimal least = Fields.decimal(one, "leastMet");
            long missed = one.requireInteger("mostMissed");
            return Fields.built(one, () -> new OverallRule.Level(code, least, Math.toIntExact(missed)));
        });
        return Fields.built(profile, "overallRule", () -> new OverallRule(levels));
    }
}
