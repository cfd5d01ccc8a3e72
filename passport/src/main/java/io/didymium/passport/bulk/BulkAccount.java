package io.didymium.passport.bulk;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.bulk.AccountEntry.Direction;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one account, each once: an accumulator that is associative, commutative and idempotent, so that entries may be
 * added in any order, in any grouping, and more than once.
 *
 * <p>It judges less than {@link io.didymium.core.balance.ChainBalance}: uncertainties are added as if all errors had one direction, which
 * no correlation exceeds, so that what fails here fails there too.
 */
public final class BulkAccount {
    /** By how many times the coverage factor a difference must exceed the bound of its uncertainty to be false. */
    private static final BigDecimal MARGIN = BigDecimal.valueOf(2);

    private final AccountKey key;
    private final ImmutableSortedSet<AccountEntry> entries;

    private BulkAccount(AccountKey key, ImmutableSortedSet<AccountEntry> entries) {
        this.key = key;
        this.entries = entries;
    }

    /** The account of one entry. */
    public static BulkAccount of(AccountEntry entry) {
        return new BulkAccount(entry.account(), ImmutableSortedSet.of(entry));
    }

    /**
     * The account of some entries of one account.
     *
     * @throws IllegalArgumentException if there are none, or they are of several accounts
     */
    public static BulkAccount of(Collection<AccountEntry> entries) {
        return entries.stream()
                .map(BulkAccount::of)
                .reduce(BulkAccount::plus)
                .orElseThrow(() -> new IllegalArgumentException("an account must have an entry"));
    }

    /**
     * The account with the entries of both, each once.
     *
     * @throws IllegalArgumentException if the other is another account
     */
    public BulkAccount plus(BulkAccount other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException("entries of " + other.key + " do not belong to " + key);
        }
        return new BulkAccount(
                key,
                ImmutableSortedSet.<AccountEntry>naturalOrder()
                        .addAll(entries)
                        .addAll(other.entries)
                        .build());
    }

    /** What the account is of. */
    public AccountKey key() {
        return key;
    }

    /** The entries, in order. */
    public SortedSet<AccountEntry> entries() {
        return entries;
    }

    /** What speaks against the credentials that state the entries, by digest, once all entries are in. */
    public SortedMap<String, SortedSet<Reason>> judge(BalanceRule rule) {
        return switch (key.kind()) {
            case STEP -> byAll(has(Direction.TAKEN) ? ofStep(rule) : new TreeSet<>());
            case STOCK -> ofStock(rule);
            case TRANSFER ->
                byAll(
                        has(Direction.MADE)
                                ? new TreeSet<>()
                                : reasons(Optional.of(Reason.undecided(PassportFinding.ISSUER_NOT_OPERATOR))));
            case SITE ->
                byAll(
                        issuers().count() > 1
                                ? reasons(Optional.of(Reason.undecided(EvidenceFinding.SITE_OPERATOR_DISPUTED)))
                                : new TreeSet<>());
        };
    }

    private static NavigableSet<Reason> reasons(Optional<Reason> reason) {
        return new TreeSet<>(reason.stream().toList());
    }

    private SortedMap<String, SortedSet<Reason>> byAll(NavigableSet<Reason> reasons) {
        SortedMap<String, SortedSet<Reason>> bySource = new TreeMap<>();
        if (!reasons.isEmpty()) {
            entries.forEach(entry -> bySource.put(entry.source(), reasons));
        }
        return bySource;
    }

    private Stream<String> issuers() {
        return entries.stream().map(AccountEntry::issuer).distinct();
    }

    private boolean has(Direction direction) {
        return entries.stream().anyMatch(entry -> entry.direction() == direction);
    }

    private List<AccountEntry> in(Direction direction) {
        return entries.stream().filter(entry -> entry.direction() == direction).toList();
    }

    /**
     * Nobody takes more than was made or came, and nobody states a batch twice. What several who all say that they run the site took
     * together is left open: only a chain shows who does.
     */
    private SortedMap<String, SortedSet<Reason>> ofStock(BalanceRule rule) {
        List<AccountEntry> came = in(Direction.IN);
        List<AccountEntry> ofSite = entries.stream()
                .filter(entry -> entry.direction() != Direction.IN)
                .toList();
        SortedMap<String, SortedSet<Reason>> bySource = new TreeMap<>();
        ofSite.stream().map(AccountEntry::issuer).distinct().forEach(issuer -> {
            List<AccountEntry> own = ofSite.stream()
                    .filter(entry -> entry.issuer().equals(issuer))
                    .toList();
            put(bySource, own, new Stock(own, came).reasons(rule));
        });
        if (!new Stock(ofSite, came).reasons(rule).isEmpty()) {
            ofSite.stream()
                    .filter(entry -> !bySource.containsKey(entry.source()))
                    .forEach(entry -> put(
                            bySource,
                            List.of(entry),
                            reasons(Optional.of(Reason.undecided(EvidenceFinding.SITE_OPERATOR_DISPUTED)))));
        }
        return bySource;
    }

    private static void put(
            SortedMap<String, SortedSet<Reason>> bySource, List<AccountEntry> entries, NavigableSet<Reason> reasons) {
        if (!reasons.isEmpty()) {
            entries.forEach(entry -> bySource.computeIfAbsent(entry.source(), source -> new TreeSet<>())
                    .addAll(reasons));
        }
    }

    /** What was made and taken at a site, and what came to it. */
    private record Stock(List<AccountEntry> ofSite, List<AccountEntry> came) {
        NavigableSet<Reason> reasons(BalanceRule rule) {
            NavigableSet<Reason> reasons = new TreeSet<>();
            if (count(Direction.MADE) > 1) {
                Reason.of(PassportFinding.QUANTITY_MISMATCH).ifPresent(reasons::add);
            }
            BigDecimal excess = BigDecimal.ZERO;
            BigDecimal slack = BigDecimal.ZERO;
            for (AccountEntry entry : Iterables.concat(ofSite, came)) {
                slack = slack.add(entry.slack());
                excess = entry.direction() == Direction.OUT
                        ? excess.add(entry.kilograms())
                        : excess.subtract(entry.kilograms());
            }
            if (excess.compareTo(slack.multiply(rule.stock().coverageFactor())) > 0
                    && excess.compareTo(rule.resolution().kilograms()) > 0) {
                Reason.of(StockFinding.BATCH_OVERDRAWN).ifPresent(reasons::add);
            }
            // What was replaced counts twice here, and where nothing came the transfer may be missing.
            boolean corrected = ofSite.stream().anyMatch(AccountEntry::corrects)
                    || came.stream().anyMatch(AccountEntry::corrects);
            return corrected || (came.isEmpty() && count(Direction.MADE) == 0) ? undecided(reasons) : reasons;
        }

        private static NavigableSet<Reason> undecided(NavigableSet<Reason> reasons) {
            NavigableSet<Reason> open = new TreeSet<>();
            reasons.forEach(reason -> open.add(new Reason(Outcome.UNDECIDED, reason.code())));
            return open;
        }

        private long count(Direction direction) {
            return ofSite.stream()
                    .filter(entry -> entry.direction() == direction)
                    .count();
        }
    }

    private NavigableSet<Reason> ofStep(BalanceRule rule) {
        NavigableSet<Reason> reasons = new TreeSet<>();
        // Of a portion whose passport is not there the mass is known and nothing else.
        boolean open = in(Direction.TAKEN).size() > in(Direction.HELD).size();
        Side in = new Side(
                entries.stream()
                        .filter(entry -> entry.direction() != Direction.OUT)
                        .toList(),
                open);
        Side out = new Side(in(Direction.OUT), false);
        new Difference(in.kilograms(), out.kilograms(), in.slack().add(out.slack()))
                .judge(rule, rule.evidence().total(), BalanceFinding.MASS_CREATED, BalanceFinding.MASS_GAP)
                .ifPresent(reasons::add);
        Set<Element> elements = EnumSet.noneOf(Element.class);
        entries.forEach(entry -> elements.addAll(entry.elements().keySet()));
        BigDecimal trace = BigDecimal.valueOf(rule.evidence().traceStated());
        for (Element element : elements) {
            if (in.fraction(element).max(out.fraction(element)).compareTo(trace) > 0) {
                judge(element, in, out, rule).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    /** What nobody analysed or looked for may explain what is missing, on the side on which it is not known. */
    private static Optional<Reason> judge(Element element, Side in, Side out, BalanceRule rule) {
        Difference difference = new Difference(
                in.of(element, ElementAmount::kilograms),
                out.of(element, ElementAmount::kilograms),
                in.of(element, ElementAmount::slack)
                        .add(out.of(element, ElementAmount::slack))
                        .add(in.of(element, ElementAmount::open))
                        .add(out.of(element, ElementAmount::open)));
        return difference
                .judge(rule, rule.evidence().element(), BalanceFinding.ELEMENT_CREATED, BalanceFinding.ELEMENT_GAP)
                .map(reason -> {
                    boolean unknown = difference.isGap() ? out.isUnknown(element) : in.isUnanalysed();
                    return unknown ? Reason.undecided(BalanceFinding.ASSAY_MISSING) : reason;
                });
    }

    /** What comes in, or what goes out. */
    private record Side(List<AccountEntry> entries, boolean open) {
        BigDecimal kilograms() {
            return sum(AccountEntry::kilograms);
        }

        BigDecimal slack() {
            return sum(AccountEntry::slack);
        }

        private BigDecimal sum(Function<AccountEntry, BigDecimal> part) {
            return entries.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal of(Element element, Function<ElementAmount, BigDecimal> part) {
            return amounts(element).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal fraction(Element element) {
            return amounts(element).map(ElementAmount::fraction).reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        private Stream<ElementAmount> amounts(Element element) {
            return entries.stream()
                    .flatMap(entry -> Stream.ofNullable(entry.elements().get(element)));
        }

        boolean isUnanalysed() {
            return open || entries.stream().anyMatch(entry -> entry.scope().isEmpty());
        }

        boolean isUnknown(Element element) {
            return entries.stream()
                    .anyMatch(entry -> entry.scope()
                            .map(scope -> scope == AnalysisScope.LISTED
                                    && !entry.elements().containsKey(element))
                            .orElse(true));
        }
    }

    /** What came in less what went out, and how far it may be off. */
    private record Difference(BigDecimal in, BigDecimal out, BigDecimal slack) {
        boolean isGap() {
            return in.compareTo(out) > 0;
        }

        Optional<Reason> judge(BalanceRule rule, double limit, BalanceFinding created, BalanceFinding gap) {
            BigDecimal off = in.subtract(out).abs();
            BigDecimal bound = slack.multiply(rule.coverageFactor());
            if (off.compareTo(rule.resolution().kilograms()) > 0 && off.compareTo(bound.multiply(MARGIN)) > 0) {
                return Reason.of(isGap() ? gap : created);
            }
            // Whoever states large uncertainties proves nothing.
            BigDecimal evidence =
                    in.max(out).multiply(BigDecimal.valueOf(limit)).multiply(rule.coverageFactor());
            return slack.compareTo(evidence) > 0
                    ? Optional.of(Reason.undecided(BalanceFinding.UNCERTAINTY_TOO_LARGE))
                    : Optional.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BulkAccount that && key.equals(that.key) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The account and how many entries it has, for people. */
    @Override
    public String toString() {
        return key + " of " + entries.size() + " entries";
    }
}
