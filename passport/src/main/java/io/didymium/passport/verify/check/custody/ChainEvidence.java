package io.didymium.passport.verify.check.custody;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.facts.BundleFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the chain shows of the material that books are about. */
final class ChainEvidence {
    private static final int DIGITS = 20;
    /** The zone in which a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);
    /** The zone in which a day begins first. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /** A portion of a batch that was made at a site or moved there. */
    record Arrival(Instant at, MeasuredMass mass) {}

    private final Optional<Dossier> dossier;
    private final boolean complete;
    private final BalanceRule rule;
    private final Map<BatchId, Batch> batches;
    private final Map<TransferId, Transfer> transfers = new HashMap<>();
    private final ListMultimap<BatchId, Transfer> moves = ArrayListMultimap.create();
    private final Optional<OriginBook> known;
    private final OriginEvidence evidence;
    /** The origins of a chain of which no credential states any: calculated from the chain alone, on first use. */
    private @Nullable OriginBook origins;

    private ChainEvidence(BundleFacts facts) {
        this.dossier = facts.settled().dossier();
        this.complete = facts.described().isComplete();
        this.rule = facts.policy().balance();
        this.batches = facts.settled().batches();
        this.known = facts.origins().book();
        this.evidence = facts.origins().evidence();
        dossier.ifPresent(rebuilt -> rebuilt.chain().transfers().forEach(this::add));
    }

    private void add(Transfer transfer) {
        transfers.put(transfer.id(), transfer);
        transfer.portions().forEach(portion -> moves.put(portion.batch(), transfer));
    }

    /** The evidence of a bundle. */
    static ChainEvidence of(BundleFacts facts) {
        return new ChainEvidence(facts);
    }

    /** The check that must have passed before anything can be compared with the chain, if it did not. */
    Optional<CheckId> prerequisite() {
        if (dossier.isEmpty()) {
            return Optional.of(CheckId.CHAIN_COMPLETE);
        }
        // Where a transfer may be missing, material may have come by it, and a receipt may rest on a missing
        // declaration.
        return complete ? Optional.empty() : Optional.of(CheckId.LINKS_MATCH);
    }

    /** Whether the credentials describe one coherent chain. */
    boolean isCoherent() {
        return dossier.isPresent();
    }

    /** The chain, if it is coherent. */
    SupplyChain chain() {
        return dossier.orElseThrow().chain();
    }

    BalanceRule rule() {
        return rule;
    }

    Optional<Batch> batch(BatchId id) {
        return Optional.ofNullable(batches.get(id));
    }

    Optional<Transfer> transfer(TransferId id) {
        return Optional.ofNullable(transfers.get(id));
    }

    /** The claims of recycled content. */
    List<RecycledStatement> recycled() {
        return dossier.orElseThrow().origin().recycled();
    }

    /** How much of an element a mass of a batch contains, if its assay states the element. */
    Optional<ElementContent> content(BatchId batch, MeasuredMass mass, Element element) {
        return batch(batch)
                .flatMap(Batch::composition)
                .filter(known -> known.elements().contains(element))
                .map(known -> ElementContent.of(mass, known, element));
    }

    /** How much of an element a mass of a batch contains, if it has an assay; an element that the assay omits is none. */
    Optional<ElementContent> stated(BatchId batch, MeasuredMass mass, Element element) {
        return batch(batch).flatMap(Batch::composition).map(known -> ElementContent.of(mass, known, element));
    }

    /** The portions of a batch that were made at a site or moved there. */
    List<Arrival> arrivals(BatchId batch, FacilityId site) {
        List<Arrival> arrivals = new ArrayList<>();
        batch(batch)
                .filter(made -> made.facility().equals(site))
                .ifPresent(made -> arrivals.add(new Arrival(made.producedAt(), made.mass())));
        for (Transfer transfer : moves.get(batch)) {
            if (transfer.to().equals(site)) {
                portion(transfer, batch)
                        .map(shipped -> transfer.received().getOrDefault(batch, shipped))
                        .ifPresent(mass -> arrivals.add(new Arrival(transfer.at(), mass)));
            }
        }
        return arrivals;
    }

    /** The portions of a batch that were moved from a site. */
    List<Arrival> departures(BatchId batch, FacilityId site) {
        List<Arrival> departures = new ArrayList<>();
        for (Transfer transfer : moves.get(batch)) {
            if (transfer.from().equals(site)) {
                portion(transfer, batch).ifPresent(mass -> departures.add(new Arrival(transfer.at(), mass)));
            }
        }
        return departures;
    }

    /**
     * How much of an element of a batch a site had by a day, if the assay states it: what arrived, but however often it came
     * and went, not more than the whole batch.
     */
    Optional<ElementContent> had(BatchId batch, FacilityId site, Element element, LocalDate day) {
        Optional<ElementContent> whole = batch(batch).flatMap(known -> content(batch, known.mass(), element));
        return whole.map(all -> {
            ElementContent arrived = arrived(batch, site, element, day);
            return arrived.kilograms().compareTo(all.kilograms()) > 0 ? all : arrived;
        });
    }

    /** How much of an element of a batch was at a site on a day, if the assay states it: what arrived less what left before. */
    Optional<ElementContent> stock(BatchId batch, FacilityId site, Element element, LocalDate day) {
        return had(batch, site, element, day)
                .map(any -> arrived(batch, site, element, day)
                        .minus(sum(
                                batch,
                                element,
                                departures(batch, site).stream().filter(departure -> !from(day, departure.at())))));
    }

    private ElementContent arrived(BatchId batch, FacilityId site, Element element, LocalDate day) {
        return sum(batch, element, arrivals(batch, site).stream().filter(arrival -> by(day, arrival.at())));
    }

    private ElementContent sum(BatchId batch, Element element, Stream<Arrival> portions) {
        return portions.flatMap(portion -> content(batch, portion.mass(), element).stream())
                .reduce(ElementContent.NONE, ElementContent::plus);
    }

    /** Whether something had happened when a day ended, wherever on earth the day was kept. */
    static boolean by(LocalDate day, Instant at) {
        return at.isBefore(day.plusDays(1).atStartOfDay().toInstant(LAST));
    }

    /** Whether something had not yet happened when a day began, wherever on earth the day was kept. */
    static boolean from(LocalDate day, Instant at) {
        return !at.isBefore(day.atStartOfDay().toInstant(FIRST));
    }

    private OriginBook origins() {
        if (origins == null) {
            origins = known.orElseGet(() -> OriginBook.of(chain(), List.of(), ShareArithmetic.FIXED, evidence));
        }
        return origins;
    }

    /** The origin of a batch that is in the chain. */
    Origin origin(BatchId batch) {
        return origins().origin(batch);
    }

    /** The share of classes in an element of a batch that is in the chain. */
    BigDecimal share(BatchId batch, Element element, Collection<SourceClass> classes) {
        return origin(batch)
                .share(element, source -> classes.contains(source.sourceClass()))
                .decimal(DIGITS);
    }

    /** How far a share of a class may be off by what was weighed and analysed on the way. */
    BigDecimal shareTolerance(BatchId batch, Element element, SourceClass sourceClass) {
        return origins()
                .standardUncertainty(batch, element, Set.of(sourceClass))
                .orElse(BigDecimal.ZERO)
                .multiply(rule.coverageFactor());
    }

    /** The mass of portions of a batch in a transfer, if it has any. */
    static Optional<MeasuredMass> portion(Transfer transfer, BatchId batch) {
        return transfer.portions().stream()
                .filter(portion -> portion.batch().equals(batch))
                .map(BatchPortion::mass)
                .findFirst();
    }
}
