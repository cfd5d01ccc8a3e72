package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves over all books of the bundle together that no batch, no source and no declaration is credited with more than it
 * contains as a property of one kind, and that no account is kept by two methods.
 */
record DoubleCreditCheck(CustodyFacts custody, ChainEvidence chain) implements Check {
    private static final String ALL = "all books";
    private static final int SHARE_DIGITS = 20;

    @Override
    public CheckId id() {
        return CheckId.CREDIT_SPENT_ONCE;
    }

    @Override
    public List<CheckResult> run() {
        if (custody.books().isEmpty()) {
            return List.of();
        }
        if (custody.books().stream().anyMatch(evidence -> evidence.books().isEmpty())) {
            return List.of(CheckResult.skipped(id(), ALL, CheckId.BOOKS_KEPT));
        }
        return List.of(chain.prerequisite()
                .map(missing -> CheckResult.skipped(id(), ALL, missing))
                .orElseGet(() -> CheckResult.of(id(), ALL, new Comparison(custody, chain).findings())));
    }

    /** What is credited of one thing in one element, and in whose books. */
    private static final class Credited {
        private BigDecimal kilograms = BigDecimal.ZERO;
        private final Set<String> books = new TreeSet<>();

        void add(BigDecimal more, BookEvidence evidence) {
            kilograms = kilograms.add(more);
            books.add(evidence.id().value());
        }
    }

    /** What is credited: an element of a batch or source, as a property of one kind, such as its content or the title to it. */
    private record Key(Id subject, Element element, String group) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.subject.value())
                .thenComparing(Key::element)
                .thenComparing(Key::group);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Comparison {
        private final CustodyFacts custody;
        private final ChainEvidence chain;
        private final SortedMap<Key, Credited> batches = new TreeMap<>();
        private final SortedMap<Key, Credited> sources = new TreeMap<>();
        private final SortedMap<String, Credited> declarations = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Comparison(CustodyFacts custody, ChainEvidence chain) {
            this.custody = custody;
            this.chain = chain;
        }

        List<Finding> findings() {
            for (BookEvidence evidence : custody.books()) {
                evidence.corrected().receipts().values().stream()
                        .filter(receipt -> !receipt.qualifying().isZero())
                        .forEach(receipt -> add(evidence, receipt));
            }
            batches.forEach((key, credited) -> batch(key, credited));
            sources.forEach((key, credited) -> source(key, credited));
            declarations.forEach(this::declaration);
            methods();
            return findings;
        }

        private void add(BookEvidence evidence, Receipt receipt) {
            BigDecimal qualifying = receipt.qualifying().kilograms();
            if (custody.declaration(receipt.document()).isPresent()) {
                declarations
                        .computeIfAbsent(receipt.document(), any -> new Credited())
                        .add(qualifying, evidence);
            } else if (receipt.model().isPhysical()
                    && chain.batch(receipt.batch()).isPresent()) {
                Element element = receipt.account().element();
                String group = new SchemeRules(evidence, custody)
                        .group(receipt.account().attribute());
                batches.computeIfAbsent(new Key(receipt.batch(), element, group), any -> new Credited())
                        .add(qualifying, evidence);
                spread(evidence, receipt, qualifying, group);
            }
        }

        /** Hands a credit back to where its chain entered the chain, by the shares of the origin. */
        private void spread(BookEvidence evidence, Receipt receipt, BigDecimal qualifying, String group) {
            Element element = receipt.account().element();
            SortedMap<Id, BigDecimal> shares =
                    new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
            BigDecimal all = BigDecimal.ZERO;
            for (Map.Entry<Source, Share> part :
                    chain.origin(receipt.batch()).shares(element).entrySet()) {
                if (part.getKey().sourceClass() == receipt.sourceClass()
                        && part.getKey().origin() instanceof BatchId source) {
                    BigDecimal share = part.getValue().decimal(SHARE_DIGITS);
                    shares.merge(source, share, BigDecimal::add);
                    all = all.add(share);
                }
            }
            if (all.signum() > 0) {
                BigDecimal whole = all;
                shares.forEach((source, share) -> sources.computeIfAbsent(
                                new Key(source, element, group), any -> new Credited())
                        .add(qualifying.multiply(share).divide(whole, 9, RoundingMode.DOWN), evidence));
            }
        }

        private void batch(Key key, Credited credited) {
            beyond(key, credited, BookFinding.BATCH_CREDITED_TWICE, "batch");
        }

        private void source(Key key, Credited credited) {
            beyond(key, credited, BookFinding.SOURCE_CREDITED_TWICE, "source");
        }

        private void beyond(Key key, Credited credited, BookFinding code, String subject) {
            BatchId batch = (BatchId) key.subject();
            Optional<ElementContent> held =
                    chain.batch(batch).flatMap(known -> chain.content(batch, known.mass(), key.element()));
            BigDecimal excess = held.map(content -> content.excess(credited.kilograms, chain.rule()))
                    .orElse(BigDecimal.ZERO);
            if (excess.signum() > 0) {
                find(
                        code,
                        Map.of(
                                subject,
                                batch.value(),
                                "element",
                                key.element().symbol(),
                                "credited",
                                ElementContent.text(credited.kilograms),
                                "held",
                                held.orElseThrow().toString(),
                                "excess",
                                ElementContent.text(excess),
                                "books",
                                String.join(", ", credited.books)));
            }
        }

        private void declaration(String id, Credited spent) {
            BigDecimal claimed = custody.claimed(custody.declaration(id).orElseThrow());
            if (spent.kilograms.compareTo(claimed) > 0) {
                find(
                        BookFinding.DECLARATION_SPENT_TWICE,
                        Map.of(
                                "declaration", id,
                                "spent", ElementContent.text(spent.kilograms),
                                "claimed", ElementContent.text(claimed),
                                "excess", ElementContent.text(spent.kilograms.subtract(claimed)),
                                "books", String.join(", ", spent.books)));
            }
        }

        /** The same account under rolling average in one set of books and under credit in another. */
        private void methods() {
            SortedMap<Account, BalanceMethod> methods = new TreeMap<>();
            for (BookEvidence evidence : custody.books()) {
                BalanceMethod method =
                        evidence.terms().iterator().next().scheme().method();
                Set<Account> accounts = new TreeSet<>();
                evidence.entries().forEach(line -> accounts.add(line.entry().account()));
                for (Account account : accounts) {
                    BalanceMethod other = methods.putIfAbsent(account, method);
                    if (other != null && other != method) {
                        find(
                                CustodyFinding.METHOD_MISMATCH,
                                Map.of(
                                        "claimed", method.label(),
                                        "method", other.label(),
                                        "account", account.toString(),
                                        "books", evidence.id().value()));
                    }
                }
            }
        }

        private void find(FindingCode code, Map<String, String> arguments) {
            findings.add(Finding.of(code, Location.of(ALL), arguments));
        }
    }
}
