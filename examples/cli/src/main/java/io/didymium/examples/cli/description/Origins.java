package io.didymium.examples.cli.description;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Id;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads where elements came from, how much of them is recycled, and what is stated of what comes back. */
final class Origins {
    private static final int MAX_DIGITS = 12;

    private final Ids ids;

    Origins(Ids ids) {
        this.ids = ids;
    }

    /**
     * The members {@code sources}, {@code originClaims}, {@code provenance} and {@code recycledClaims} of a file.
     *
     * @param determined the chain, with the reports that settle its lots
     * @param held the sources of what the file builds on, beside those that it states
     */
    OriginStatements statements(DescriptionNode root, Dossier determined, UnaryOperator<List<SourceDeclaration>> held)
            throws MalformedInputException {
        List<SourceDeclaration> sources = new ArrayList<>();
        for (DescriptionNode part : root.objects("sources")) {
            sources.add(source(part));
        }
        List<OriginClaim> origins = new ArrayList<>();
        for (DescriptionNode part : root.objects("originClaims")) {
            origins.add(origin(part));
        }
        List<RecycledStatement> recycled = new ArrayList<>();
        for (DescriptionNode part : root.objects("recycledClaims")) {
            recycled.add(recycled(part));
        }
        List<SourceDeclaration> known = new ArrayList<>(held.apply(sources));
        known.addAll(sources);
        List<MaterialProvenance> provenance = new ArrayList<>();
        for (DescriptionNode part : root.objects("provenance")) {
            provenance.addAll(provenance(part, determined, known));
        }
        return root.make(() -> OriginStatements.builder()
                .sources(sources)
                .origins(origins)
                .recycled(recycled)
                .provenance(provenance)
                .build());
    }

    private SourceDeclaration source(DescriptionNode part) throws MalformedInputException {
        part.allow("batch", "reagentsOfStep", "class", "country", "region");
        if (part.has("batch") == part.has("reagentsOfStep")) {
            throw new MalformedInputException(
                    part.pointer(), "a source is of one thing; give either a batch or reagentsOfStep");
        }
        Id subject = part.has("batch")
                ? ids.batches().refer(part, "batch")
                : ids.steps().refer(part, "reagentsOfStep");
        Optional<CountryCode> country = part.has("country") ? Optional.of(Sites.country(part)) : Optional.empty();
        return part.make(() -> SourceDeclaration.builder(subject, part.word("class", SourceClass.class))
                .country(country.orElse(null))
                .region(part.findText("region").orElse(null))
                .build());
    }

    private OriginClaim origin(DescriptionNode part) throws MalformedInputException {
        part.allow("batch", "element", "from", "leastPercent");
        return part.make(() -> new OriginClaim(
                ids.batches().refer(part, "batch"),
                part.element(part.text("element"), "element"),
                ids.batches().refer(part, "from"),
                Share.of(part.decimal("leastPercent").movePointLeft(2))));
    }

    private RecycledStatement recycled(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "batch", "rulePack", "version", "date", "percents", "evidence");
        Map<Element, BigDecimal> percents = new EnumMap<>(Element.class);
        DescriptionNode shares = part.object("percents");
        for (String symbol : (Iterable<String>) shares.node()::fieldNames) {
            percents.put(shares.element(symbol, symbol), shares.decimal(symbol));
        }
        Optional<CertificateId> evidence =
                part.has("evidence") ? Optional.of(ids.certificates().refer(part, "evidence")) : Optional.empty();
        return part.make(() -> RecycledStatement.builder(
                        ids.claims().declare(part),
                        ids.batches().refer(part, "batch"),
                        part.text("rulePack"),
                        part.text("version"),
                        part.date("date"))
                .percents(percents)
                .evidence(evidence.orElse(null))
                .build());
    }

    /** What is to be stated of the origin of elements, as it follows from the chain and its sources. */
    private List<MaterialProvenance> provenance(
            DescriptionNode part, Dossier determined, List<SourceDeclaration> sources) throws MalformedInputException {
        part.allow("batch", "elements", "digits", "settle");
        BatchId batch = ids.batches().refer(part, "batch");
        List<Element> elements = new ArrayList<>();
        for (String symbol : part.texts("elements")) {
            elements.add(part.element(symbol, "elements"));
        }
        int digits = part.count("digits");
        if (digits > MAX_DIGITS) {
            throw part.fault("digits", "at most " + MAX_DIGITS + " digits after the point, found " + digits);
        }
        List<SettlementRule> rules = new ArrayList<>();
        for (String rule : part.texts("settle")) {
            rules.add(part.make(() -> SettlementChoice.parse(rule)));
        }
        SupplyChain chain = SettledChain.of(determined, rules);
        return part.make(() -> MaterialProvenance.of(OriginBook.of(chain, sources), batch, elements, digits));
    }

    /** What parties state of recycling rates. */
    List<RecyclingRecord> recycling(DescriptionNode root) throws MalformedInputException {
        List<RecyclingRecord> records = new ArrayList<>();
        for (DescriptionNode part : root.objects("recycling")) {
            records.add(recyclingRates(part));
        }
        return records;
    }

    private RecyclingRecord recyclingRates(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "keeper", "date", "scope", "region", "source", "elements", "documents");
        List<ElementRecycling> elements = new ArrayList<>();
        for (DescriptionNode one : part.objects("elements")) {
            one.allow("element", "collection", "preTreatment", "recovery", "demandKg", "endOfLifeKg");
            Element element = one.element(one.text("element"), "element");
            Map<RecyclingStage, Rate> rates = new EnumMap<>(RecyclingStage.class);
            rate(one, "collection").ifPresent(rate -> rates.put(RecyclingStage.COLLECTION, rate));
            rate(one, "preTreatment").ifPresent(rate -> rates.put(RecyclingStage.PRE_TREATMENT, rate));
            rate(one, "recovery").ifPresent(rate -> rates.put(RecyclingStage.RECOVERY, rate));
            ElementRecycling.Builder stated = ElementRecycling.builder(element).rates(rates);
            if (one.has("demandKg") || one.has("endOfLifeKg")) {
                stated.gap(one.make(() -> new SupplyGap(element, one.decimal("demandKg"), one.decimal("endOfLifeKg"))));
            }
            elements.add(one.make(stated::build));
        }
        return part.make(() -> RecyclingRecord.builder(
                        ids.records().declare(part), ids.parties().refer(part, "keeper"))
                .name(part.text("name"))
                .date(part.date("date"))
                .scope(part.word("scope", RecyclingScope.class))
                .region(part.text("region"))
                .source(part.text("source"))
                .elements(elements)
                .documents(RecordSections.documents(part))
                .build());
    }

    private static Optional<Rate> rate(DescriptionNode owner, String name) throws MalformedInputException {
        if (!owner.has(name)) {
            return Optional.empty();
        }
        DescriptionNode part = owner.object(name);
        part.allow("value", "standardUncertainty");
        return Optional.of(part.make(() -> new Rate(part.decimal("value"), part.decimal("standardUncertainty"))));
    }
}
