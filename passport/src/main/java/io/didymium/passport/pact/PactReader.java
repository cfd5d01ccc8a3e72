package io.didymium.passport.pact;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads product carbon footprints of PACT, version 3: one by itself, or the answers of a server, which hold one or a list in
 * {@code data}. Extensions are passed over. Immutable; may be shared by threads.
 */
public final class PactReader {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("3\\.\\d{1,9}\\.\\d{1,9}(-\\d{8})?");
    private static final Pattern URN = Pattern.compile("urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:.{1,500}");
    private static final Pattern REPORT = Pattern.compile("AR\\d{1,4}");
    private static final Pattern ANY = Pattern.compile(".{1,1000}", Pattern.DOTALL);
    private static final List<String> UNITS = List.of(
            "liter",
            "kilogram",
            "cubic meter",
            "kilowatt hour",
            "megajoule",
            "ton kilometer",
            "square meter",
            "piece",
            "hour",
            "megabit second");
    private static final List<String> OPERATORS = List.of("PEF", "EPD International", "Other");

    /** What version 2 had and version 3 has no longer: passed over, it would be lost. */
    private static final List<String> OBSOLETE = List.of("version", "updated", "statusComment", "productCategoryCpc");

    private static final List<String> OBSOLETE_IN_CARBON = List.of(
            "declaredUnit",
            "unitaryProductAmount",
            "pCfExcludingBiogenic",
            "pCfIncludingBiogenic",
            "dLucGhgEmissions",
            "iLucGhgEmissions",
            "otherBiogenicGhgEmissions",
            "biogenicCarbonWithdrawal",
            "biogenicAccountingMethodology",
            "characterizationFactors",
            "crossSectoralStandardsUsed",
            "uncertaintyAssessmentDescription",
            "assurance");

    private final JsonReader json = new JsonReader(JsonLimits.standard());

    /** A reader. */
    public PactReader() {}

    /**
     * Reads a footprint or an answer of a server.
     *
     * @return what was read, one by one
     * @throws MalformedInputException if it is no JSON, or holds no object where a footprint should be
     */
    public List<PactReading> read(Bytes document) throws MalformedInputException {
        JsonObject root = json.readObject(document);
        Optional<JsonValue> data = root.find("data");
        List<JsonObject> footprints = new ArrayList<>();
        if (data.isPresent() && data.get() instanceof JsonArray list) {
            footprints.addAll(list.objects());
        } else {
            footprints.add(data.isPresent() ? root.requireObject("data") : root);
        }
        return footprints.stream().map(PactReader::one).toList();
    }

    private static PactReading one(JsonObject object) {
        List<Finding> findings = new ArrayList<>();
        String subject = object.find("id")
                .filter(JsonString.class::isInstance)
                .map(id -> ((JsonString) id).value())
                .orElse("footprint");
        PactFields fields = new PactFields(object, subject, "", findings);
        Optional<PactFields> carbon = fields.inner("pcf");
        if (carbon.isEmpty()) {
            fields.missing("pcf");
            return new PactReading(Optional.empty(), findings);
        }
        OBSOLETE.forEach(fields::refuse);
        OBSOLETE_IN_CARBON.forEach(carbon.get()::refuse);
        PactFootprint footprint =
                new PactFootprint(identity(fields), company(fields), product(fields), carbon(carbon.get()));
        boolean complete = findings.stream().noneMatch(finding -> finding.severity() == Severity.FAIL);
        if (complete) {
            findings.addAll(PactRules.inspect(footprint));
        }
        return new PactReading(complete ? Optional.of(footprint) : Optional.empty(), findings);
    }

    private static PactFootprint.Identity identity(PactFields fields) {
        String word = fields.required("status");
        Optional<PactFootprint.Status> status = Arrays.stream(PactFootprint.Status.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (status.isEmpty() && !word.isEmpty()) {
            fields.wrong("status", "Active or Deprecated", word);
        }
        return new PactFootprint.Identity(
                fields.required("id", UUID, "a UUID"),
                fields.required("specVersion", VERSION, "a version 3"),
                fields.requiredTime("created"),
                status.orElse(PactFootprint.Status.DEPRECATED),
                fields.texts("precedingPfIds", UUID, "a list of UUIDs"),
                validity(fields),
                fields.text("comment"));
    }

    private static Optional<PactFootprint.Period> validity(PactFields fields) {
        return fields.time("validityPeriodStart")
                .flatMap(start -> fields.time("validityPeriodEnd").map(end -> new PactFootprint.Period(start, end)));
    }

    private static PactFootprint.Company company(PactFields fields) {
        return new PactFootprint.Company(
                fields.required("companyName", ANY, "a name"),
                fields.requiredTexts("companyIds", URN, "a list of URNs"));
    }

    private static PactFootprint.Product product(PactFields fields) {
        return new PactFootprint.Product(
                fields.required("productNameCompany", ANY, "a name"),
                fields.required("productDescription"),
                fields.requiredTexts("productIds", URN, "a list of URNs"),
                fields.texts("productClassifications", URN, "a list of URNs"));
    }

    private static PactCarbon carbon(PactFields fields) {
        String unit = fields.required("declaredUnitOfMeasurement");
        if (!unit.isEmpty() && !UNITS.contains(unit)) {
            fields.wrong("declaredUnitOfMeasurement", "one of " + UNITS, unit);
        }
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(PactAmount.class);
        for (PactAmount amount : PactAmount.values()) {
            if (amount.isMandatory()) {
                amounts.put(amount, fields.requiredDecimal(amount.member()));
            } else {
                fields.decimal(amount.member()).ifPresent(value -> amounts.put(amount, value));
            }
        }
        SortedMap<String, String> words = new TreeMap<>();
        PactRules.WORDS.forEach(word -> fields.text(word).ifPresent(text -> words.put(word, text)));
        SortedMap<String, Boolean> flags = new TreeMap<>();
        PactRules.FLAGS.forEach(name -> fields.flag(name).ifPresent(flag -> flags.put(name, flag)));
        return new PactCarbon(
                new PactCarbon.DeclaredUnit(
                        unit,
                        fields.requiredDecimal("declaredUnitAmount"),
                        fields.requiredDecimal("productMassPerDeclaredUnit")),
                new PactFootprint.Period(
                        fields.requiredTime("referencePeriodStart"), fields.requiredTime("referencePeriodEnd")),
                amounts,
                basis(fields),
                words,
                flags,
                fields.inner("dqi").map(PactReader::quality));
    }

    private static PactCarbon.Basis basis(PactFields fields) {
        List<PactCarbon.SectorRule> rules = new ArrayList<>();
        for (PactFields rule : fields.objects("productOrSectorSpecificRules")) {
            String operator = rule.required("operator");
            if (!operator.isEmpty() && !OPERATORS.contains(operator)) {
                rule.wrong("operator", "one of " + OPERATORS, operator);
            }
            rules.add(new PactCarbon.SectorRule(
                    operator, rule.requiredTexts("ruleNames", ANY, "a list of names"), rule.text("otherOperatorName")));
        }
        List<PactCarbon.Database> secondary = new ArrayList<>();
        for (PactFields source : fields.objects("secondaryEmissionFactorSources")) {
            secondary.add(new PactCarbon.Database(source.required("name"), source.required("version")));
        }
        return new PactCarbon.Basis(
                fields.requiredTexts("ipccCharacterizationFactors", REPORT, "a list such as AR6"),
                fields.requiredTexts("crossSectoralStandards", ANY, "a list of standards"),
                rules,
                secondary);
    }

    private static PactCarbon.Quality quality(PactFields fields) {
        return new PactCarbon.Quality(
                fields.requiredDecimal("technologicalDQR"),
                fields.requiredDecimal("geographicalDQR"),
                fields.requiredDecimal("temporalDQR"));
    }
}
