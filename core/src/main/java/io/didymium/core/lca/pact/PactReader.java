package io.didymium.core.lca.pact;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonText;
import io.didymium.core.lca.format.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
 * Reads product carbon footprints of PACT, version 3: one by itself or an array of them; the answers of a server, which have one
 * or a list in {@code data}; or the event that fulfils a request. Extensions are kept as they are.
 */
public final class PactReader {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("3\\.\\d{1,9}\\.\\d{1,9}(-\\d{8})?");
    private static final Pattern URN = Pattern.compile("(?i:urn):[A-Za-z0-9][A-Za-z0-9-]{0,31}:.{1,500}");
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
    /** A percent sign is followed by two hexadecimal digits. */
    static final Pattern URI = Pattern.compile("(?!.*%(?![0-9A-Fa-f]{2}))[A-Za-z][A-Za-z0-9+.-]{0,30}:"
            + "[A-Za-z0-9._~:/?@!$&'()*+,;=%-]{1,2000}(#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]{0,500})?");

    private static final List<String> STATES = Arrays.stream(PactFootprint.Status.values())
            .map(PactFootprint.Status::label)
            .toList();
    private static final List<String> COVERAGES = List.of("PCF calculation model", "PCF program", "product level");
    private static final List<String> OPERATORS = List.of("PEF", "EPD International", "Other");

    /** An object with none of these is no footprint at all. */
    private static final List<String> IDENTIFYING = List.of("pcf", "specVersion", "productIds", "companyIds");

    /** What version 2 had and version 3 has no longer: without it the footprint would be another. */
    private static final List<String> OBSOLETE = List.of("updated", "productCategoryCpc");

    private static final List<String> OBSOLETE_IN_CARBON = List.of(
            "declaredUnit",
            "unitaryProductAmount",
            "pCfExcludingBiogenic",
            "pCfIncludingBiogenic",
            "dLucGhgEmissions",
            "iLucGhgEmissions",
            "otherBiogenicGhgEmissions",
            "biogenicCarbonWithdrawal",
            "characterizationFactors",
            "crossSectoralStandardsUsed",
            "assurance");

    /** Also of version 2, without effect on the footprint; published answers of version 3 still have some of them. */
    private static final List<String> IDLE = List.of("version", "statusComment");

    private static final List<String> IDLE_IN_CARBON =
            List.of("biogenicAccountingMethodology", "uncertaintyAssessmentDescription");

    private static final int MAX_BYTES = 4 << 20;

    private PactReader() {}

    /**
     * Reads a footprint, an answer of a server or an event from a file.
     *
     * @return what was read, one by one
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is no JSON, or no product carbon footprint
     */
    public static List<PactReading> read(Path document) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(document)) {
            return read(stream);
        }
    }

    /**
     * Reads a footprint, an answer of a server or an event.
     *
     * @param document its bytes; left open
     * @return what was read, one by one
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if it is no JSON, or no product carbon footprint
     */
    public static List<PactReading> read(InputStream document) throws IOException, MalformedDataException {
        return read(document.readNBytes(MAX_BYTES + 1));
    }

    /**
     * Reads a footprint, an answer of a server or an event.
     *
     * @return what was read, one by one
     * @throws MalformedDataException if it is no JSON, or no product carbon footprint
     */
    public static List<PactReading> read(byte[] document) throws MalformedDataException {
        JsonNode root = json().read(document);
        if (root instanceof ArrayNode list) {
            return footprints("", list);
        }
        if (!(root instanceof ObjectNode object)) {
            throw new MalformedDataException("", "expected an object or an array");
        }
        JsonNode data = object.members().get("data");
        if (data instanceof ArrayNode list) {
            return footprints("/data", list);
        }
        if (data instanceof ObjectNode inner && inner.members().containsKey("pfs")) {
            if (inner.members().get("pfs") instanceof ArrayNode list) {
                return footprints("/data/pfs", list);
            }
            throw new MalformedDataException("/data/pfs", "expected an array");
        }
        return List.of(data == null ? footprint("", object) : footprint("/data", data));
    }

    private static List<PactReading> footprints(String path, ArrayNode list) throws MalformedDataException {
        List<PactReading> readings = new ArrayList<>();
        for (JsonNode each : list.values()) {
            readings.add(footprint(path + "/" + readings.size(), each));
        }
        return readings;
    }

    private static PactReading footprint(String path, JsonNode node) throws MalformedDataException {
        if (!(node instanceof ObjectNode object)) {
            throw new MalformedDataException(path, "expected an object");
        }
        if (IDENTIFYING.stream().noneMatch(object.members()::containsKey)) {
            throw new MalformedDataException(
                    path, "no product carbon footprint: it has none of " + String.join(", ", IDENTIFYING));
        }
        return one(object);
    }

    /** A reader for each document: one that is shared would keep names of earlier ones. */
    static StrictJson json() {
        return new StrictJson(new StrictJson.Limits(MAX_BYTES, 64, 200_000, 256, 100));
    }

    private static PactReading one(ObjectNode object) {
        List<Finding> findings = new ArrayList<>();
        String subject = new PactFields(object, "", "", new ArrayList<>())
                .find("id")
                .map(PactFields::shown)
                .orElse("footprint");
        PactFields fields = new PactFields(object, subject, "", findings);
        PactFields carbon = fields.requiredInner("pcf");
        OBSOLETE.forEach(fields::refuse);
        IDLE.forEach(fields::passOver);
        OBSOLETE_IN_CARBON.forEach(carbon::refuse);
        IDLE_IN_CARBON.forEach(carbon::passOver);
        PactFootprint footprint = new PactFootprint(
                identity(fields), company(fields), product(fields), carbon(carbon), extensions(fields));
        fields.reportUnknown();
        carbon.reportUnknown();
        boolean complete = findings.stream().noneMatch(finding -> finding.severity() == Severity.FAIL);
        if (complete) {
            findings.addAll(PactRules.beyondForm(footprint));
        }
        return new PactReading(complete ? Optional.of(footprint) : Optional.empty(), findings);
    }

    private static PactFootprint.Identity identity(PactFields fields) {
        boolean active = fields.requiredWord("status", STATES).equals(PactFootprint.Status.ACTIVE.label());
        return new PactFootprint.Identity(
                fields.required("id", UUID, "a UUID"),
                fields.required("specVersion", VERSION, "a version 3"),
                fields.requiredTime("created"),
                active ? PactFootprint.Status.ACTIVE : PactFootprint.Status.DEPRECATED,
                fields.texts("precedingPfIds", UUID, "a list of UUIDs"),
                validity(fields),
                fields.text("comment"));
    }

    /** Both ends, or neither. */
    private static Optional<PactFootprint.Period> validity(PactFields fields) {
        Optional<Instant> start = fields.time("validityPeriodStart");
        Optional<Instant> end = fields.time("validityPeriodEnd");
        if (fields.find("validityPeriodStart").isPresent()
                != fields.find("validityPeriodEnd").isPresent()) {
            fields.missing(start.isPresent() ? "validityPeriodEnd" : "validityPeriodStart");
        }
        return start.flatMap(from -> end.map(until -> new PactFootprint.Period(from, until)));
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
        Map<PactAmount, BigDecimal> amounts = new EnumMap<>(PactAmount.class);
        for (PactAmount amount : PactAmount.values()) {
            if (amount.isMandatory()) {
                amounts.put(amount, fields.requiredDecimal(amount.member()));
            } else {
                fields.decimal(amount.member()).ifPresent(value -> amounts.put(amount, value));
            }
        }
        SortedMap<String, String> words = new TreeMap<>();
        PactTexts.NAMES.forEach(name -> PactTexts.read(fields, name).ifPresent(text -> words.put(name, text)));
        SortedMap<String, Boolean> flags = new TreeMap<>();
        PactRules.FLAGS.forEach(name -> fields.flag(name).ifPresent(flag -> flags.put(name, flag)));
        return PactCarbon.builder(
                        new PactCarbon.DeclaredMass(
                                fields.requiredWord("declaredUnitOfMeasurement", UNITS),
                                fields.requiredDecimal("declaredUnitAmount"),
                                fields.requiredDecimal("productMassPerDeclaredUnit")),
                        new PactFootprint.Period(
                                fields.requiredTime("referencePeriodStart"), fields.requiredTime("referencePeriodEnd")),
                        basis(fields))
                .amounts(amounts)
                .texts(words)
                .flags(flags)
                .quality(fields.inner("dqi").map(PactReader::quality).orElse(null))
                .verification(fields.inner("verification")
                        .map(PactReader::verification)
                        .orElse(null))
                .build();
    }

    private static PactCarbon.Verification verification(PactFields fields) {
        return new PactCarbon.Verification(
                fields.word("coverage", COVERAGES),
                fields.text("providerName"),
                fields.time("completedAt"),
                fields.text("standardName"),
                fields.text("comments"));
    }

    private static List<PactExtension> extensions(PactFields fields) {
        List<PactExtension> extensions = new ArrayList<>();
        for (PactFields extension : fields.objects("extensions")) {
            String version = extension.required("specVersion");
            String schema = extension.required("dataSchema", URI, "a URI");
            Optional<String> documentation = extension.text("documentation", URI, "a URI");
            extension
                    .requiredObject("data")
                    .map(JsonText::of)
                    .ifPresent(data -> extensions.add(PactExtension.builder(version, schema, data)
                            .documentation(documentation.orElse(null))
                            .build()));
        }
        return extensions;
    }

    private static PactCarbon.Basis basis(PactFields fields) {
        List<PactCarbon.SectorRule> rules = new ArrayList<>();
        for (PactFields rule : fields.objects("productOrSectorSpecificRules")) {
            PactCarbon.SectorRule read = new PactCarbon.SectorRule(
                    rule.requiredWord("operator", OPERATORS),
                    rule.requiredTexts("ruleNames", ANY, "a list of names"),
                    rule.text("otherOperatorName", ANY, "a name"));
            if (rules.contains(read)) {
                fields.wrong("productOrSectorSpecificRules", "a list that names each once", read.toString());
            }
            rules.add(read);
        }
        List<PactCarbon.Database> secondary = new ArrayList<>();
        for (PactFields source : fields.objects("secondaryEmissionFactorSources")) {
            secondary.add(new PactCarbon.Database(
                    source.required("name", ANY, "a name"), source.required("version", ANY, "a version")));
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
