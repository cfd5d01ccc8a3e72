package io.didymium.core.responsibility.hazard;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What contradicts the hazards that a record states: contents, books of the step, other statements of the same record. Of contents the
 * value counts, whatever uncertainty its issuer gives it.
 */
public final class HazardContradictions {
    private static final MathContext SHOWN = new MathContext(3);
    /** Activity from which natural material is class 7 in transport: ten times the exemption level (ADR 1.7.1.4; general knowledge). */
    private static final BigDecimal CLASS_7 = BigDecimal.TEN;
    /** Contents from which a mixture of fine metal is expected to carry a code (Regulation (EC) No 1272/2008, Annex VI; general knowledge). */
    private static final Map<Element, Expected> EXPECTED = new EnumMap<>(Map.of(
            Element.COBALT,
            new Expected(new BigDecimal("0.1"), HazardClass.CARCINOGENICITY, "H350"),
            Element.NICKEL,
            new Expected(BigDecimal.ONE, HazardClass.CARCINOGENICITY, "H351")));

    private record Expected(BigDecimal percent, HazardClass hazard, String code) {}

    private final SupplyChain chain;
    private final Set<String> documents;
    private final List<Finding> findings = new ArrayList<>();

    private HazardContradictions(SupplyChain chain, Set<String> documents) {
        this.chain = chain;
        this.documents = documents;
    }

    /**
     * The findings about a record, in its order.
     *
     * @param all all records, among which another may state something else of the same thing
     * @param documents the digests of the documents that are here
     */
    public static List<Finding> of(
            SafetyRecord record, List<SafetyRecord> all, SupplyChain chain, Set<String> documents) {
        HazardContradictions found = new HazardContradictions(chain, documents);
        for (BatchHazards stated : record.batches()) {
            chain.batches().stream()
                    .filter(batch -> batch.id().equals(stated.batch()))
                    .findFirst()
                    .ifPresent(batch -> found.of(record, all, stated, batch));
        }
        for (StepHazards stated : record.steps()) {
            chain.steps().stream()
                    .filter(step -> step.id().equals(stated.step()))
                    .findFirst()
                    .ifPresent(step -> found.of(record, all, stated, step));
        }
        return found.findings;
    }

    private void of(SafetyRecord record, List<SafetyRecord> all, BatchHazards stated, Batch batch) {
        if (isOfAnother(record, batch.id(), chain.operatorOf(chain.producerOf(batch.id())))) {
            return;
        }
        all.stream()
                .filter(other -> isLater(other, record))
                .filter(other ->
                        other.batches().stream().anyMatch(one -> one.batch().equals(batch.id()) && !one.equals(stated)))
                .forEach(other -> differ(batch.id(), other));
        ofNorm(stated, batch);
        ofSelfIgnition(stated, batch);
        ofTransport(stated, batch);
        stated.codes().ifPresent(codes -> ofCodes(codes, batch));
    }

    private static boolean isLater(SafetyRecord other, SafetyRecord record) {
        return other.operator().equals(record.operator()) && other.id().compareTo(record.id()) > 0;
    }

    private void differ(Id subject, SafetyRecord other) {
        add(HazardFinding.HAZARDS_DIFFER, subject, Map.of("other", other.id().value()));
    }

    private boolean isOfAnother(SafetyRecord record, Id subject, PartyId operator) {
        if (record.operator().equals(operator)) {
            return false;
        }
        add(
                HazardFinding.HAZARDS_OF_ANOTHER,
                subject,
                Map.of("keeper", record.operator().value(), "operator", operator.value()));
        return true;
    }

    private boolean isReported(BatchHazards stated) {
        return stated.documents().stream().anyMatch(document -> documents.contains(document.digest()));
    }

    private void ofNorm(BatchHazards stated, Batch batch) {
        if (stated.norm().equals(Optional.of(NormState.NOT_ABOVE))) {
            Map<Element, MassFraction> contents = contents(batch);
            contents.forEach((element, content) -> {
                BigDecimal activity = Radioactivity.activityOf(element, content).becquerelsPerGram();
                if (activity.compareTo(Radioactivity.EXEMPTION_LEVEL.becquerelsPerGram()) > 0) {
                    add(
                            HazardFinding.NORM_CONTRADICTED,
                            batch.id(),
                            Map.of(
                                    "element", element.symbol(),
                                    "content", shown(content.value().movePointRight(6)),
                                    "activity", shown(activity)));
                }
            });
            if (contents.size() < 2 && !isReported(stated)) {
                add(HazardFinding.NORM_UNSHOWN, batch.id(), Map.of());
            }
        }
    }

    /** The greater of what is declared and what the assay has. */
    private static Map<Element, MassFraction> contents(Batch batch) {
        Map<Element, MassFraction> contents = new EnumMap<>(Element.class);
        batch.radioactivity()
                .ifPresent(declared ->
                        declared.contents().forEach((element, content) -> contents.put(element, content.value())));
        batch.composition()
                .ifPresent(assay -> assay.fractions().forEach((element, content) -> {
                    if (element == Element.THORIUM || element == Element.URANIUM) {
                        contents.merge(
                                element,
                                content.value(),
                                (one, other) -> one.value().compareTo(other.value()) < 0 ? other : one);
                    }
                }));
        return contents;
    }

    private void ofSelfIgnition(BatchHazards stated, Batch batch) {
        stated.selfIgnition().ifPresent(state -> {
            Optional<HazardClass> coded = stated.codes().stream()
                    .flatMap(codes -> codes.stream())
                    .flatMap(code -> code.hazardClass().stream())
                    .filter(one -> one == HazardClass.PYROPHORIC || one == HazardClass.SELF_HEATING)
                    .findFirst();
            HazardClass own = state == SelfIgnition.PYROPHORIC ? HazardClass.PYROPHORIC : HazardClass.SELF_HEATING;
            if (state == SelfIgnition.NEITHER) {
                coded.ifPresent(other -> contradictory(batch.id(), state.label(), "a code of " + other.label()));
                if (HazardRule.FINE_METAL.asksOf(batch.form()) && !isReported(stated)) {
                    add(
                            HazardFinding.SELF_IGNITION_DENIED,
                            batch.id(),
                            Map.of("form", batch.form().label()));
                }
            } else if (stated.codes().isPresent() && !coded.equals(Optional.of(own))) {
                contradictory(batch.id(), state.label(), "no code of it");
            }
        });
    }

    private void ofTransport(BatchHazards stated, Batch batch) {
        if (stated.transport().isEmpty()) {
            return;
        }
        TransportClass transport = stated.transport().get();
        String dangerClass = "";
        if (transport instanceof TransportClass.DangerousGoods goods) {
            dangerClass = goods.dangerClass();
            goods.listedClass()
                    .filter(listed -> !listed.equals(goods.dangerClass()))
                    .ifPresent(listed -> contradictory(
                            batch.id(), transport.toString(), "class " + listed + " by the list of dangerous goods"));
        }
        String papers = transport instanceof TransportClass.DangerousGoods goods
                ? goods.number().code()
                : "";
        batch.codes().stream()
                .filter(code ->
                        code.scheme() == CodeScheme.UN_NUMBER && !code.code().equals(papers))
                .forEach(code -> contradictory(batch.id(), transport.toString(), code.code() + " on its passport"));
        if (stated.selfIgnition().equals(Optional.of(SelfIgnition.PYROPHORIC)) && !dangerClass.equals("4.2")) {
            contradictory(batch.id(), SelfIgnition.PYROPHORIC.label(), transport.toString());
        }
        BigDecimal activity = contents(batch).entrySet().stream()
                .map(one ->
                        Radioactivity.activityOf(one.getKey(), one.getValue()).becquerelsPerGram())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (activity.compareTo(CLASS_7) > 0 && !dangerClass.equals("7")) {
            contradictory(batch.id(), shown(activity) + " Bq/g", transport.toString());
        }
    }

    private void ofCodes(SortedSet<HazardCode> codes, Batch batch) {
        codes.stream()
                .filter(code -> code.hazardClass().isEmpty())
                .forEach(code -> add(HazardFinding.HAZARD_CODE_UNLISTED, batch.id(), Map.of("code", code.value())));
        if (!HazardRule.FINE_METAL.asksOf(batch.form()) && batch.form() != MaterialForm.ALLOY) {
            return;
        }
        batch.composition()
                .ifPresent(known -> EXPECTED.forEach((element, expected) -> Optional.ofNullable(
                                known.fractions().get(element))
                        .map(content -> content.value().value().movePointRight(2))
                        .filter(percent -> percent.compareTo(expected.percent()) >= 0)
                        .filter(percent -> codes.stream()
                                .noneMatch(code -> code.hazardClass().equals(Optional.of(expected.hazard()))))
                        .ifPresent(percent -> add(
                                HazardFinding.CONTENT_UNCLASSIFIED,
                                batch.id(),
                                Map.of(
                                        "percent", shown(percent),
                                        "element", element.symbol(),
                                        "limit", expected.percent().toPlainString(),
                                        "code", expected.code())))));
    }

    private void of(SafetyRecord record, List<SafetyRecord> all, StepHazards stated, ProcessStep step) {
        if (isOfAnother(record, step.id(), chain.operatorOf(step))) {
            return;
        }
        all.stream()
                .filter(other -> isLater(other, record))
                .filter(other ->
                        other.steps().stream().anyMatch(one -> one.step().equals(step.id()) && !one.equals(stated)))
                .forEach(other -> differ(step.id(), other));
        step.flows()
                .forEach(flow -> Substance.inBooks(flow.name()).stream()
                        .filter(substance -> !stated.names(substance))
                        .forEach(substance -> add(
                                HazardFinding.SUBSTANCE_OMITTED,
                                step.id(),
                                Map.of("flow", flow.name(), "substance", substance.label()))));
    }

    private void contradictory(Id subject, String one, String other) {
        add(HazardFinding.HAZARDS_CONTRADICTORY, subject, Map.of("one", one, "other", other));
    }

    private void add(FindingCode code, Id subject, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("subject", subject.value());
        findings.add(Finding.of(code, Location.of(subject.value()), all));
    }

    private static String shown(BigDecimal value) {
        return value.round(SHOWN).toPlainString();
    }
}
