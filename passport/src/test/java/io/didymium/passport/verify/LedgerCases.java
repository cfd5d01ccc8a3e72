package io.didymium.passport.verify;

import static io.didymium.passport.testing.MotorCustody.MAG_2;
import static io.didymium.passport.testing.MotorCustody.account;
import static io.didymium.passport.testing.MotorCustody.books;
import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.delivery;
import static io.didymium.passport.testing.MotorCustody.dossier;
import static io.didymium.passport.testing.MotorCustody.ledger;
import static io.didymium.passport.testing.MotorCustody.motorBooks;
import static io.didymium.passport.testing.MotorCustody.post;
import static io.didymium.passport.testing.MotorCustody.receipt;
import static io.didymium.passport.testing.MotorCustody.received;
import static io.didymium.passport.testing.MotorCustody.scheme;
import static io.didymium.passport.testing.MotorCustody.terms;
import static io.didymium.passport.testing.MotorCustody.verify;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the cases of the ledger of scenario B share. */
final class LedgerCases {
    static final String PERIOD_1 = "urn:didymium:dcc-books:urn:didymium:motors:books:MAG-2:period:1";
    static final String DECLARATION_1 = "urn:didymium:dcc-books:urn:didymium:motors:books:MAG-2:declaration:1";
    static final CustodyTerms TERMS = terms("MAG-2", MAG_2, credit());
    static final PassportBundle BUNDLE = MotorCustody.bundle(dossier(books(credit(), ledger())));
    static final String DECLARED = TERMS.declaration(1).value();
    static final Account AT_MOTORS = account("MOT-1", Element.NEODYMIUM);

    private LedgerCases() {}

    static Forgery forge() {
        return new Forgery(BUNDLE);
    }

    /** The books with another journal, the close signed anew. */
    static VerificationReport journal(UnaryOperator<String> change) {
        return verify(forge().changeDocument(PERIOD_1, change).relinked());
    }

    /** The books of the scenario, still open, with one more receipt. */
    static CustodyBooks with(Receipt more) {
        Books books = received(credit());
        post(books, more);
        return CustodyBooks.of(TERMS, books, Map.of());
    }

    static Receipt taken(Account account, String document, CustodyModel model, String kilograms) {
        return receipt(account, document, "C-M1", model, kilograms, "465.6");
    }

    static VerificationReport passedOn(Receipt receipt) {
        return verify(dossier(books(credit(), ledger()), motorBooks("MOT-1", receipt)));
    }

    static VerificationReport declared(Scheme scheme, Books books, BookEntry.Delivery delivery) {
        post(books, delivery);
        return verify(dossier(books(scheme, books)));
    }

    static Certificate with(Certificate one, PartyId holder, String site) {
        return Certificate.builder(one.id(), one.scheme())
                .name(one.name())
                .certifier(one.certifier())
                .issuedTo(holder)
                .valid(one.validFrom(), one.validUntil().orElseThrow())
                .assessments(one.assessments().stream()
                        .map(assessment -> new Assessment(
                                MotorChain.facility(site),
                                assessment.criterion(),
                                assessment.topic(),
                                assessment.date(),
                                assessment.conformant()))
                        .toList())
                .build();
    }
}
