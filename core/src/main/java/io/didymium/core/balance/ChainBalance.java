package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.stock.StockAccounts;
import io.didymium.core.stock.StockBook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The balances of a chain: of every step, of what is left of every batch, of several steps together, and of the whole.
 *
 * @param steps the balances of the steps that are not sources, in the order of {@link SupplyChain#steps()}
 * @param stock what is left of each batch, and what was taken that was not there
 * @param whole by rare earth: what entered the chain at its sources and with reagents, and what is accounted for as
 *     stock, loss, emission or effluent
 * @param tests what the balances of the steps show together
 * @param accounts what stocks differ by, against the verifier's limits
 * @param impossible the batches whose contents sum to more than the whole, by id
 */
public record ChainBalance(
        List<StepBalance> steps,
        StockBook stock,
        Map<Element, BalanceLine> whole,
        BalanceTests tests,
        StockAccounts accounts,
        List<Finding> impossible) {
    /** Copies the collections. */
    public ChainBalance {
        steps = List.copyOf(steps);
        whole = Maps.immutableEnumMap(whole);
        requireNonNull(tests, "tests");
        requireNonNull(accounts, "accounts");
        impossible = List.copyOf(impossible);
    }

    /** The balances of a chain under {@link BalanceRule#STANDARD}; no claim names an element. */
    public static ChainBalance of(SupplyChain chain) {
        return of(chain, BalanceRule.STANDARD);
    }

    /** The balances of a chain under a rule; no claim names an element. */
    public static ChainBalance of(SupplyChain chain, BalanceRule rule) {
        return of(chain, rule, Set.of());
    }

    /**
     * The balances of a chain under a rule.
     *
     * @param claimed the elements that a claim names, which are no trace anywhere
     */
    public static ChainBalance of(SupplyChain chain, BalanceRule rule, Set<Element> claimed) {
        return of(chain, rule, claimed, WithheldDetails.NONE);
    }

    /**
     * The balances of a chain of which something is withheld.
     *
     * @param claimed the elements that a claim names, which are no trace anywhere
     * @param withheld what is known to be missing
     */
    public static ChainBalance of(SupplyChain chain, BalanceRule rule, Set<Element> claimed, WithheldDetails withheld) {
        ChainLedger ledger = new ChainLedger(chain, rule, claimed, withheld);
        List<Line> lines = ledger.lines().stream().flatMap(List::stream).toList();
        StockBook stock = StockBook.of(chain, rule.stock());
        StockTests ofStock = new StockTests(chain, stock, ledger.values(), rule);
        LineTests tests = new LineTests(lines, chain::operatorOf, ledger.values(), rule, ofStock.count(lines));
        List<StepBalance> steps = ledger.lines().parallelStream()
                .map(ofStep -> StepBalance.judged(ofStep, chain::batch, ledger.values(), tests.critical(), rule))
                .toList();
        LineTests together = tests.withoutLinesBeyond();
        double[] differences =
                tests.lines().stream().mapToDouble(Line::difference).toArray();
        List<Finding> impossible = chain.batches().parallelStream()
                .flatMap(batch -> CompositionLimit.exceeded(batch, rule).stream())
                .toList();
        List<BalanceTests.Sum> sums = new ArrayList<>(together.sums(differences));
        sums.addAll(ofStock.sums(lines, tests.critical()));
        return new ChainBalance(
                steps,
                stock,
                new WholeChain(chain, stock, ledger.values()).lines(lines, tests.critical(), rule),
                new BalanceTests(
                        tests.count(),
                        new BigDecimal(tests.critical()).round(MathContext.DECIMAL64),
                        sums,
                        together.leaks(differences)),
                StockAccounts.of(chain, stock, rule.stock()),
                impossible);
    }

    /** Everything that does not hold: by step, then sums and series, then what was taken that was not there, then the accounts of stocks, then impossible contents. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        steps.forEach(step -> findings.addAll(step.findings()));
        findings.addAll(tests.findings());
        findings.addAll(stock.findings());
        findings.addAll(accounts.findings());
        findings.addAll(impossible);
        return findings;
    }
}
