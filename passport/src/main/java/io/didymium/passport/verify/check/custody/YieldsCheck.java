package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.finding.Finding;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Proves of each set of books that credit is converted at no better yield than the steps of the site had in that period. */
final class YieldsCheck extends BooksCheck {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final MathContext SHOWN = new MathContext(6);

    YieldsCheck(CustodyFacts custody, ChainEvidence chain) {
        super(CheckId.YIELDS_SUBSTANTIATED, custody, chain);
    }

    @Override
    List<Finding> findings(BookEvidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (JournalPeriod period : JournalPeriod.of(evidence, evidence.books().orElseThrow())) {
            sums(evidence, period).forEach((account, sums) -> compare(evidence, period, account, sums, findings));
        }
        return findings;
    }

    /** What went in and came out in a period, by account. */
    private static SortedMap<Account, BigDecimal[]> sums(BookEvidence evidence, JournalPeriod period) {
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

    private void compare(
            BookEvidence evidence, JournalPeriod period, Account account, BigDecimal[] sums, List<Finding> findings) {
        SiteProcessing site = SiteProcessing.of(chain(), account, period.days());
        Map<String, String> arguments = new HashMap<>(Map.of(
                "in", ElementContent.text(sums[0]),
                "out", ElementContent.text(sums[1]),
                "element", account.element().symbol(),
                "site", account.site().value(),
                "period", period.days().toString()));
        if (!site.isKnown()) {
            findings.add(finding(evidence, BookFinding.YIELD_UNVERIFIABLE, arguments));
            return;
        }
        // The products are part of what went in, so that the yield is known as well as both are.
        ElementContent possible = site.out().times(sums[0].divide(site.in().kilograms(), DIGITS));
        ElementContent weighed =
                site.in().times(site.out().kilograms().divide(site.in().kilograms(), DIGITS));
        ElementContent most = new ElementContent(
                possible.kilograms(),
                possible.variance()
                        .add(weighed.times(sums[0].divide(site.in().kilograms(), DIGITS))
                                .variance()));
        if (most.excess(sums[1], chain().rule()).signum() > 0) {
            arguments.put("stated", ratio(sums[0], sums[1]));
            arguments.put("chainIn", site.in().toString());
            arguments.put("chainOut", site.out().toString());
            arguments.put("found", ratio(site.in().kilograms(), site.out().kilograms()));
            findings.add(finding(evidence, BookFinding.YIELD_EXCEEDS_CHAIN, arguments));
        }
    }

    private static String ratio(BigDecimal in, BigDecimal out) {
        return out.divide(in, SHOWN).stripTrailingZeros().toPlainString();
    }
}
