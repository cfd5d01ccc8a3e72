package io.didymium.passport.verify.check.conformity;

import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.catalogue.KnownMetric;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.facts.BundleFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a chain gives on the metrics of criteria: decided from masses, contents, sources and inventories, whatever anybody states. */
public final class ChainMetrics {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int SHARE_DIGITS = 20;

    private final BundleFacts facts;
    private final CorporateGroups groups;

    /** The metrics over the facts of a bundle. */
    public ChainMetrics(BundleFacts facts) {
        this.facts = facts;
        this.groups = facts.groups();
    }

    /** The value of a subject on a metric of a chain. */
    public DecidedValue of(KnownMetric metric, String iri, Id subject) {
        return switch (metric) {
            case MASS_BALANCE_VARIANCE ->
                subject instanceof FacilityId site ? variance(site) : DecidedValue.unknown("it is no site");
            case RECYCLED_SHARE -> ofBatch(subject, batch -> recycled(batch, iri));
            case ORIGIN_KNOWN -> ofBatch(subject, this::originKnown);
            case OWN_DATA -> ofBatch(subject, this::ownData);
            case CERTIFIED_SHARE -> ofBatch(subject, this::certified);
            default -> DecidedValue.unknown("it does not follow from a chain");
        };
    }

    private interface OfBatch {
        DecidedValue value(Batch batch);
    }

    private DecidedValue ofBatch(Id subject, OfBatch metric) {
        Batch batch = subject instanceof BatchId id ? facts.settled().batches().get(id) : null;
        return batch == null ? DecidedValue.unknown("the batch is not described here") : metric.value(batch);
    }

    /** The largest difference of a calendar month, of what went in: a month with a step that cannot be balanced is unknown. */
    private DecidedValue variance(FacilityId site) {
        Map<YearMonth, BigDecimal[]> months = new TreeMap<>();
        for (ProcessStep step : facts.chain().steps()) {
            if (!step.facility().equals(site) || step.kind().isSource()) {
                continue;
            }
            Optional<StepBalance> balance = facts.balances().step(step.id());
            if (balance.isEmpty()) {
                return DecidedValue.unknown("the step " + step.id() + " cannot be balanced");
            }
            BigDecimal[] sums =
                    months.computeIfAbsent(YearMonth.from(step.endedAt().atZone(ZoneOffset.UTC)), month ->
                            new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(balance.get().total().in().kilograms());
            sums[1] = sums[1].add(balance.get().total().out().kilograms());
        }
        return months.values().stream()
                .filter(sums -> sums[0].signum() > 0)
                .map(sums -> sums[0].subtract(sums[1]).abs().multiply(HUNDRED).divide(sums[0], PRECISION))
                .max(BigDecimal::compareTo)
                .map(DecidedValue::of)
                .orElse(DecidedValue.unknown("no step at the site is shown"));
    }

    private DecidedValue recycled(Batch batch, String iri) {
        Optional<Origin> origin = origin(batch);
        String symbol = iri.substring(iri.lastIndexOf('/') + 1);
        Optional<Element> element = origin.stream()
                .flatMap(known -> known.elements().stream())
                .filter(one -> one.symbol().equals(symbol))
                .findFirst();
        if (element.isEmpty()) {
            return DecidedValue.unknown("the origin of " + symbol + " in it is not stated");
        }
        BigDecimal recycled =
                percent(origin.get(), element.get(), source -> source.sourceClass() == SourceClass.POST_CONSUMER);
        BigDecimal open =
                percent(origin.get(), element.get(), source -> source.sourceClass() == SourceClass.UNDETERMINED);
        return DecidedValue.between(recycled, recycled.add(open));
    }

    /** By mass of the rare earths in the batch. */
    private DecidedValue originKnown(Batch batch) {
        Optional<Origin> origin = origin(batch);
        if (origin.isEmpty() || batch.composition().isEmpty()) {
            return DecidedValue.unknown("its contents or their origin are not stated");
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal known = BigDecimal.ZERO;
        for (Map.Entry<Element, MeasuredFraction> content :
                batch.composition().get().fractions().entrySet()) {
            if (content.getKey().isRareEarth()) {
                BigDecimal part = content.getValue().value().value();
                all = all.add(part);
                known = known.add(part.multiply(percent(
                        origin.get(),
                        content.getKey(),
                        source -> source.sourceClass() != SourceClass.UNDETERMINED
                                && source.country().isPresent()
                                && source.region().isPresent())));
            }
        }
        return all.signum() == 0
                ? DecidedValue.unknown("no rare earth in it is stated")
                : DecidedValue.of(known.divide(all, PRECISION));
    }

    private Optional<Origin> origin(Batch batch) {
        Optional<OriginBook> book = facts.origins().book();
        return book.map(known -> known.origin(batch.id()));
    }

    private static BigDecimal percent(Origin origin, Element element, Predicate<Source> condition) {
        Share share = origin.share(element, condition);
        return share.percent(SHARE_DIGITS);
    }

    private DecidedValue ownData(Batch batch) {
        return facts.footprints()
                .chain()
                .flatMap(chain -> facts.chain().footprints().stream()
                        .flatMap(claim -> claim.results().stream())
                        .map(FootprintResult::category)
                        .filter(FootprintCategory::isCarbon)
                        .findFirst()
                        .flatMap(category -> chain.primaryShare(batch.id(), category.key())))
                .map(share -> DecidedValue.of(share.multiply(HUNDRED)))
                .orElse(DecidedValue.unknown("its footprint cannot be calculated"));
    }

    /** By the mass that the steps upstream put out. */
    private DecidedValue certified(Batch batch) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal certified = BigDecimal.ZERO;
        Set<ProcessStep> seen = new LinkedHashSet<>();
        Deque<BatchId> open = new ArrayDeque<>(Set.of(batch.id()));
        while (!open.isEmpty()) {
            Optional<ProcessStep> step = facts.chain().producer(open.pop());
            if (step.isEmpty()) {
                return DecidedValue.unknown("a step upstream of it is not described");
            }
            if (seen.add(step.get())) {
                BigDecimal mass = mass(step.get());
                all = all.add(mass);
                certified = isCertified(step.get()) ? certified.add(mass) : certified;
                step.get().inputs().stream().map(BatchPortion::batch).forEach(open::push);
            }
        }
        return all.signum() == 0
                ? DecidedValue.unknown("the masses upstream of it are not stated")
                : DecidedValue.of(certified.multiply(HUNDRED).divide(all, PRECISION));
    }

    private BigDecimal mass(ProcessStep step) {
        return step.outputs().stream()
                .flatMap(output -> Optional.ofNullable(facts.chain().batches().get(output.batch())).stream())
                .map(made -> made.mass().value().kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether somebody else than its operator, whom the verifier trusts, certified the site of a step for the time of its end. */
    private boolean isCertified(ProcessStep step) {
        return facts.chain().certificates().values().stream().anyMatch(certificate -> covers(certificate, step));
    }

    private boolean covers(Certificate certificate, ProcessStep step) {
        LocalDate day = LocalDate.ofInstant(step.endedAt(), ZoneOffset.UTC);
        return facts.identities().isTrusted(certificate.certifier().value(), TrustRole.CERTIFIER)
                && !certificate.attestation().isSelfDeclared()
                && !groups.isOneGroup(certificate.certifier(), certificate.holderOn(day))
                && !certificate.validFrom().isAfter(step.endedAt())
                && !certificate.isEndedBefore(step.endedAt())
                && certificate.life().on(day) == CertificateLife.State.IN_FORCE
                && certificate.scope().includes(step)
                && certificate.assessments().stream()
                        .anyMatch(assessment ->
                                assessment.conformant() && assessment.subject().equals(step.facility()));
    }
}
