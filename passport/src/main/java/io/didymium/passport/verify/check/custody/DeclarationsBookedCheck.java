package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.books.Books;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves of each declaration that the books contain it, number for number. */
record DeclarationsBookedCheck(CustodyFacts custody) implements Check {
    @Override
    public CheckId id() {
        return CheckId.DECLARATIONS_COVERED;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        for (DeclarationSubject declared : custody.declarations()) {
            BookEvidence evidence = custody.booksOf(declared);
            String subject = declared.id().value();
            results.add(evidence.books()
                    .map(books -> CheckResult.of(id(), subject, findings(declared, books)))
                    .orElseGet(() -> CheckResult.skipped(id(), subject, CheckId.BOOKS_KEPT)));
        }
        return results;
    }

    private static List<Finding> findings(DeclarationSubject declared, Books books) {
        List<Finding> findings = new ArrayList<>();
        Declaration stated = declared.declaration();
        if (stated.number() < 1 || stated.number() > books.declarations().size()) {
            findings.add(Finding.of(
                    BookFinding.DECLARATION_UNBOOKED,
                    Location.of(declared.id().value()),
                    Map.of(
                            "declaration", declared.id().value(),
                            "count", String.valueOf(books.declarations().size()))));
            return findings;
        }
        Declaration computed = books.declarations().get((int) stated.number() - 1);
        differ(findings, declared, "the entry", stated.entry(), computed.entry());
        differ(
                findings,
                declared,
                "the day",
                stated.delivery().date(),
                computed.delivery().date());
        differ(
                findings,
                declared,
                "the document",
                stated.delivery().document(),
                computed.delivery().document());
        differ(findings, declared, "the account", account(stated), account(computed));
        differ(
                findings,
                declared,
                "the mass delivered",
                stated.delivery().delivered(),
                computed.delivery().delivered());
        differ(
                findings,
                declared,
                "the mass claimed",
                stated.delivery().claimed(),
                computed.delivery().claimed());
        differ(
                findings,
                declared,
                "the model",
                stated.delivery().model().label(),
                computed.delivery().model().label());
        differ(
                findings,
                declared,
                "the method",
                stated.delivery().method().label(),
                computed.delivery().method().label());
        differ(findings, declared, "what it draws on", draws(stated), draws(computed));
        return findings;
    }

    private static String account(Declaration declaration) {
        return declaration.delivery().account() + " "
                + declaration.delivery().account().attribute().classes();
    }

    private static String draws(Declaration declaration) {
        return declaration.creditUses().stream()
                .map(draw -> draw.amount() + " of number " + draw.receipt())
                .toList()
                .toString();
    }

    private static void differ(
            List<Finding> findings, DeclarationSubject declared, String what, Object stated, Object computed) {
        if (!stated.equals(computed)) {
            findings.add(Finding.of(
                    BookFinding.DECLARATION_DIFFERS,
                    Location.of(declared.id().value()),
                    Map.of(
                            "what", what,
                            "declaration", declared.id().value(),
                            "stated", stated.toString(),
                            "computed", computed.toString())));
        }
    }
}
