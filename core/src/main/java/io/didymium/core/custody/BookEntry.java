package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.time.LocalDate;

/** Something that is entered in the books. All masses are of the account's element. */
public sealed interface BookEntry {
    /** The day it happened. */
    LocalDate date();

    /** The account it is about; of a transfer, the one that gives. */
    Account account();

    /** The document that shows it; no two entries have the same. */
    String document();

    /**
     * Matter came in.
     *
     * @param batch the batch it was of
     * @param sourceClass the class of what qualifies
     * @param model the custody model under which it was claimed
     * @param qualifying the mass that has the attribute
     * @param total the mass of the element in all, not less
     */
    record Receipt(
            LocalDate date,
            Account account,
            String document,
            BatchId batch,
            SourceClass sourceClass,
            CustodyModel model,
            Mass qualifying,
            Mass total)
            implements BookEntry {
        /** @throws IllegalArgumentException if the document is blank or more qualifies than came */
        public Receipt {
            check(date, account, document);
            requireNonNull(batch, "batch");
            requireNonNull(sourceClass, "sourceClass");
            requireNonNull(model, "model");
            if (qualifying.compareTo(total) > 0) {
                throw new IllegalArgumentException(
                        document + " must not qualify beyond its total: " + qualifying + ", " + total);
            }
        }
    }

    /**
     * The site turned matter into products; over a period this gives its real yield.
     *
     * @param in the mass that went in
     * @param out the mass that is in what came out as product
     */
    record Conversion(LocalDate date, Account account, String document, Mass in, Mass out) implements BookEntry {
        /** @throws IllegalArgumentException if the document is blank or nothing went in */
        public Conversion {
            check(date, account, document);
            requireNonNull(out, "out");
            if (in.isZero()) {
                throw new IllegalArgumentException(document + " must convert something");
            }
        }

        /**
         * A conversion of masses of compounds, such as Nd2O3 to Nd: what is booked is the element in them.
         *
         * @throws IllegalArgumentException if a basis is of another element than the account's
         */
        public static Conversion of(
                LocalDate date,
                Account account,
                String document,
                Mass in,
                Constituent inAs,
                Mass out,
                Constituent outAs) {
            return new Conversion(
                    date, account, document, elementIn(account, in, inAs), elementIn(account, out, outAs));
        }

        private static Mass elementIn(Account account, Mass mass, Constituent basis) {
            if (basis.element() != account.element()) {
                throw new IllegalArgumentException(
                        basis.formula() + " is not of " + account.element().symbol());
            }
            return new Mass(mass.kilograms().multiply(basis.elementFraction()));
        }
    }

    /**
     * Products were delivered with a claim.
     *
     * @param delivered the mass of the element in them
     * @param claimed the mass of it that is said to have the attribute
     * @param model the custody model of the claim
     * @param method the method by which it was made
     */
    record Delivery(
            LocalDate date,
            Account account,
            String document,
            Mass delivered,
            Mass claimed,
            CustodyModel model,
            BalanceMethod method)
            implements BookEntry {
        /** @throws IllegalArgumentException if the document is blank */
        public Delivery {
            check(date, account, document);
            requireNonNull(delivered, "delivered");
            requireNonNull(claimed, "claimed");
            requireNonNull(model, "model");
            requireNonNull(method, "method");
        }
    }

    /**
     * Matter with the attribute was lost, with its credit.
     *
     * @param amount the mass lost
     * @param reason why, for people
     */
    record Loss(LocalDate date, Account account, String document, Mass amount, String reason) implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public Loss {
            check(date, account, document);
            requireNonNull(amount, "amount");
            Text.require(reason, "reason of " + document);
        }
    }

    /**
     * The stock was counted. Credits beyond it are written off; a surplus makes none.
     *
     * @param found the mass with the attribute that the count can bear out
     * @param reason the explanation of the difference, for people
     */
    record StockTake(LocalDate date, Account account, String document, Mass found, String reason) implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public StockTake {
            check(date, account, document);
            requireNonNull(found, "found");
            Text.require(reason, "reason of " + document);
        }
    }

    /**
     * An earlier receipt or delivery was entered with a wrong amount; it stays as it is and this sets it right.
     *
     * @param corrects the number of the entry
     * @param amount what should have qualified or been claimed
     * @param reason what was wrong, for people
     */
    record Correction(LocalDate date, Account account, String document, long corrects, Mass amount, String reason)
            implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public Correction {
            check(date, account, document);
            requireNonNull(amount, "amount");
            Text.require(reason, "reason of " + document);
        }
    }

    /**
     * Credits moved to another site without matter.
     *
     * @param to the account that receives
     * @param amount the credit moved
     */
    record SiteTransfer(LocalDate date, Account account, String document, Account to, Mass amount)
            implements BookEntry {
        /** @throws IllegalArgumentException if the document is blank or both accounts are the same */
        public SiteTransfer {
            check(date, account, document);
            requireNonNull(amount, "amount");
            if (account.equals(requireNonNull(to, "to"))) {
                throw new IllegalArgumentException(document + " must move credits to another account");
            }
        }
    }

    private static void check(LocalDate date, Account account, String document) {
        requireNonNull(date, "date");
        requireNonNull(account, "account");
        Text.require(document, "document of an entry");
    }
}
