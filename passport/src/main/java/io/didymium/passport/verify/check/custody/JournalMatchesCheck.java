package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.books.Books;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.credential.BookPeriod;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proves of each set of books that its journal is there, passes its audit, and yields every number stated of its periods. */
record JournalMatchesCheck(CustodyFacts custody) implements Check {
    @Override
    public CheckId id() {
        return CheckId.BOOKS_KEPT;
    }

    @Override
    public List<CheckResult> run() {
        return custody.books().stream()
                .map(evidence -> CheckResult.of(id(), evidence.id().value(), findings(evidence)))
                .toList();
    }

    private List<Finding> findings(BookEvidence evidence) {
        List<Finding> findings = new SchemeRules(evidence, custody).findings();
        if (evidence.terms().size() > 1) {
            Iterator<CustodyTerms> terms = evidence.terms().iterator();
            findings.add(differing(evidence, terms.next(), terms.next()));
        }
        evidence.absentPeriods()
                .forEach(
                        period -> findings.add(finding(evidence, BookFinding.PERIOD_ABSENT, Map.of("period", period))));
        evidence.absentJournals()
                .forEach(period -> findings.add(finding(
                        evidence,
                        BookFinding.JOURNAL_ABSENT,
                        Map.of("period", period.days().toString(), "digest", period.document()))));
        evidence.excess()
                .ifPresent(length ->
                        findings.add(finding(evidence, BookFinding.JOURNAL_TOO_LONG, Map.of("length", length))));
        evidence.audit()
                .ifPresent(audit -> audit.findings()
                        .forEach(found -> findings.add(Finding.of(
                                found.code(),
                                new Location(
                                        evidence.id().value(),
                                        pointer(found.arguments().get("line"))),
                                found.arguments()))));
        evidence.books().ifPresent(books -> new Comparison(evidence, books, findings).run());
        return findings;
    }

    private static Finding differing(BookEvidence evidence, CustodyTerms one, CustodyTerms other) {
        String what = "certificates";
        Object first = one.certificates();
        Object second = other.certificates();
        if (!one.holder().equals(other.holder())) {
            what = "holder";
            first = one.holder();
            second = other.holder();
        } else if (!one.schemeConcept().equals(other.schemeConcept())
                || !one.scheme().equals(other.scheme())) {
            what = "scheme";
            first = one.schemeIri() + ", " + one.scheme();
            second = other.schemeIri() + ", " + other.scheme();
        } else if (!one.first().equals(other.first())) {
            what = "first period";
            first = one.first();
            second = other.first();
        }
        return finding(
                evidence,
                BookFinding.TERMS_DIFFER,
                Map.of("what", what, "first", first.toString(), "second", second.toString()));
    }

    private static Finding finding(BookEvidence evidence, BookFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(evidence.id().value()), arguments);
    }

    /** The place of a line in the journal's export as a JSON array; the header of the CSV has none. */
    private static String pointer(@Nullable String line) {
        return line == null || line.equals("0") ? "" : "/" + (Long.parseLong(line) - 1);
    }

    /** The statements of periods beside what the journal gives. */
    private record Comparison(BookEvidence evidence, Books books, List<Finding> findings) {
        void run() {
            List<JournalPeriod> computed = JournalPeriod.of(evidence, books);
            for (BookPeriod stated : evidence.periods().values()) {
                if (stated.number() <= computed.size()) {
                    compare(stated, computed.get(stated.number() - 1));
                }
            }
            int stated = evidence.periods().size();
            if (stated != computed.size()) {
                differs(
                        Objects.requireNonNull(
                                evidence.periods().get(evidence.periods().lastKey())),
                        "the number",
                        String.valueOf(stated),
                        String.valueOf(computed.size()));
            }
        }

        private void compare(BookPeriod stated, JournalPeriod computed) {
            differ(stated, "the days", stated.days().toString(), computed.days().toString());
            differ(stated, "the state", state(stated.closed()), state(computed.closed()));
            differ(stated, "the last line", String.valueOf(stated.lines()), String.valueOf(computed.lines()));
            differ(stated, "the digest of the journal", stated.journalDigest(), computed.digest());
            Map<String, PeriodStatement> found = new LinkedHashMap<>();
            computed.accounts().forEach(statement -> found.put(key(statement), statement));
            for (PeriodStatement statement : stated.accounts()) {
                PeriodStatement other = found.remove(key(statement));
                if (other == null) {
                    differs(stated, "the account", key(statement), "no such account");
                } else {
                    compare(stated, statement, other);
                }
            }
            found.keySet().forEach(account -> differs(stated, "the account", "nothing", account));
        }

        private static String key(PeriodStatement statement) {
            return statement.account() + " " + statement.account().attribute().classes();
        }

        private static String state(boolean closed) {
            return closed ? "closed" : "open";
        }

        private void compare(BookPeriod stated, PeriodStatement one, PeriodStatement other) {
            number(stated, one, "opening", one.opening(), other.opening());
            number(stated, one, "received", one.received(), other.received());
            differ(
                    stated,
                    "factor of " + one.account(),
                    one.factor().map(JournalMatchesCheck::text).orElse("none"),
                    other.factor().map(JournalMatchesCheck::text).orElse("none"));
            number(stated, one, "credited", one.credited(), other.credited());
            number(stated, one, "moved in", one.movedIn(), other.movedIn());
            number(stated, one, "corrected", one.corrected(), other.corrected());
            number(stated, one, "claimed", one.claimed(), other.claimed());
            number(stated, one, "written off", one.written(), other.written());
            number(stated, one, "moved out", one.movedOut(), other.movedOut());
            number(stated, one, "expired", one.expired(), other.expired());
            number(stated, one, "closing", one.closing(), other.closing());
        }

        private void number(
                BookPeriod stated, PeriodStatement statement, String what, BigDecimal one, BigDecimal other) {
            differ(stated, what + " of " + statement.account(), text(one) + " kg", text(other) + " kg");
        }

        private void differ(BookPeriod period, String what, String stated, String computed) {
            if (!stated.equals(computed)) {
                differs(period, what, stated, computed);
            }
        }

        private void differs(BookPeriod period, String what, String stated, String computed) {
            findings.add(finding(
                    evidence,
                    BookFinding.PERIOD_DIFFERS,
                    Map.of(
                            "what", what,
                            "period", period.days().toString(),
                            "stated", stated,
                            "computed", computed)));
        }
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
