package io.didymium.passport.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.finding.Finding;
import io.didymium.passport.facts.BookEvidence;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Proves of each set of books that credit is converted at no better yield than the steps of the site had in the period. */
final class YieldsBorneOut extends OfBooks {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final MathContext SHOWN = new MathContext(6);

    YieldsBorneOut() {
        super(CheckId.YIELDS_BORNE_OUT);
    }

    @Override
    List<Finding> look(BookEvidence evidence, Matter matter, BundleFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Reckoned period : Reckoned.of(evidence, evidence.books().orElseThrow())) {
            sums(evidence, period)
                    .forEach((account, sums) -> compare(evidence, matter, period, account, sums, findings));
        }
        return findings;
    }

    /** What went in and came out in a period, by account. */
    private static SortedMap<Account, BigDecimal[]> sums(BookEvidence evidence, Reckoned period) {
        SortedMap<Account, BigDecimal[]> sums = new TreeMap<>();
        for (BookEvidence.Numbered line : evidence.entries()) {
            if (line.number() >= period.first()
                    && line.number() <= period.lines()
                    && line.entry() instanceof BookEntry.Conversion conversion) {
                BigDecimal[] sum = sums.computeIfAbsent(
                        conversion.account(), any -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                sum[0] = sum[0].add(conversion.in().kilograms());
                sum[1] = sum[1].add(conversion.out().kilograms());
            }
        }
        return sums;
    }

    private static void compare(
            BookEvidence evidence,
            Matter matter,
            Reckoned period,
            Account account,
            BigDecimal[] sums,
            List<Finding> findings) {
        SiteRun run = SiteRun.of(matter, account, period.days());
        Map<String, String> arguments = new HashMap<>(Map.of(
                "in", Content.text(sums[0]),
                "out", Content.text(sums[1]),
                "element", account.element().symbol(),
                "site", account.site().value(),
                "period", period.days().toString()));
        if (!run.isKnown()) {
            findings.add(finding(evidence, BookFinding.YIELD_UNSEEN, arguments));
            return;
        }
        // The products are part of what went in, so that the yield is known as well as both are.
        Content possible = run.out().times(sums[0].divide(run.in().kilograms(), DIGITS));
        Content weighed = run.in().times(run.out().kilograms().divide(run.in().kilograms(), DIGITS));
        Content most = new Content(
                possible.kilograms(),
                possible.variance()
                        .add(weighed.times(sums[0].divide(run.in().kilograms(), DIGITS))
                                .variance()));
        if (most.excess(sums[1], matter.rule()).signum() > 0) {
            arguments.put("stated", ratio(sums[0], sums[1]));
            arguments.put("chainIn", run.in().toString());
            arguments.put("chainOut", run.out().toString());
            arguments.put("found", ratio(run.in().kilograms(), run.out().kilograms()));
            findings.add(finding(evidence, BookFinding.YIELD_EXCEEDS_CHAIN, arguments));
        }
    }

    private static String ratio(BigDecimal in, BigDecimal out) {
        return out.divide(in, SHOWN).stripTrailingZeros().toPlainString();
    }
}
