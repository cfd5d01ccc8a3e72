package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry in the books. All masses are of the account's element. */
public sealed interface BookEntry {
    /** Its day, account and supporting document. */
    Voucher voucher();

    /** The day of the event. */
    default LocalDate date() {
        return voucher().date();
    }

    /** The account; of a transfer of credits, the one that gives. */
    default Account account() {
        return voucher().account();
    }

    /** The supporting document; no two entries have the same. */
    default String document() {
        return voucher().document();
    }

    /**
     * Material was received.
     *
     * @param batch the batch received
     * @param sourceClass the source class of the qualifying part
     * @param model the custody model of the supplier's claim
     * @param qualifying the mass with the attribute
     * @param total the whole mass of the element, not less
     */
    record Receipt(
            Voucher voucher, BatchId batch, SourceClass sourceClass, CustodyModel model, Mass qualifying, Mass total)
            implements BookEntry {
        /** @throws IllegalArgumentException if more qualifies than was received */
        public Receipt {
            requireNonNull(voucher, "voucher");
            requireNonNull(batch, "batch");
            requireNonNull(sourceClass, "sourceClass");
            requireNonNull(model, "model");
            if (qualifying.compareTo(total) > 0) {
                throw new IllegalArgumentException(
                        voucher.document() + " must not qualify beyond its total: " + qualifying + ", " + total);
            }
        }

        /** Starts a builder. */
        public static Builder builder(Voucher voucher, BatchId batch, SourceClass sourceClass, CustodyModel model) {
            return new Builder(voucher, batch, sourceClass, model);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(voucher, batch, sourceClass, model)
                    .qualifying(qualifying)
                    .total(total);
        }

        /** Gathers the parts of a {@link Receipt}; each method sets the part of its name. */
        public static final class Builder {
            private final Voucher voucher;
            private final BatchId batch;
            private final SourceClass sourceClass;
            private final CustodyModel model;
            private @Nullable Mass qualifying;
            private @Nullable Mass total;

            private Builder(Voucher voucher, BatchId batch, SourceClass sourceClass, CustodyModel model) {
                this.voucher = voucher;
                this.batch = batch;
                this.sourceClass = sourceClass;
                this.model = model;
            }

            public Builder qualifying(Mass qualifying) {
                this.qualifying = qualifying;
                return this;
            }

            public Builder total(Mass total) {
                this.total = total;
                return this;
            }

            /** Returns the entry. */
            public Receipt build() {
                return new Receipt(
                        voucher,
                        batch,
                        sourceClass,
                        model,
                        requireNonNull(qualifying, "qualifying"),
                        requireNonNull(total, "total"));
            }
        }
    }

    /**
     * The site processed material into products; the sums over a period give its yield.
     *
     * @param in the mass processed
     * @param out the mass in the products
     */
    record Conversion(Voucher voucher, Mass in, Mass out) implements BookEntry {
        /** @throws IllegalArgumentException if nothing was processed */
        public Conversion {
            requireNonNull(voucher, "voucher");
            requireNonNull(out, "out");
            if (in.isZero()) {
                throw new IllegalArgumentException(voucher.document() + " must convert something");
            }
        }

        /**
         * A conversion of masses of compounds, such as Nd2O3 to Nd: the element in them is booked.
         *
         * @throws IllegalArgumentException if a basis is of another element than the account's
         */
        public static Conversion of(Voucher voucher, Mass in, Constituent inAs, Mass out, Constituent outAs) {
            return new Conversion(
                    voucher, elementIn(voucher.account(), in, inAs), elementIn(voucher.account(), out, outAs));
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
     * @param claimed the mass of it that is claimed to have the attribute
     * @param model the custody model of the claim
     * @param method the method of the claim
     */
    record Delivery(Voucher voucher, Mass delivered, Mass claimed, CustodyModel model, BalanceMethod method)
            implements BookEntry {
        /** @throws NullPointerException if a part is null */
        public Delivery {
            requireNonNull(voucher, "voucher");
            requireNonNull(delivered, "delivered");
            requireNonNull(claimed, "claimed");
            requireNonNull(model, "model");
            requireNonNull(method, "method");
        }

        /** Starts a builder. */
        public static Builder builder(Voucher voucher, CustodyModel model, BalanceMethod method) {
            return new Builder(voucher, model, method);
        }

        /** Starts a builder with the parts of this value. */
        public Builder toBuilder() {
            return builder(voucher, model, method).delivered(delivered).claimed(claimed);
        }

        /** Gathers the parts of a {@link Delivery}; each method sets the part of its name. */
        public static final class Builder {
            private final Voucher voucher;
            private final CustodyModel model;
            private final BalanceMethod method;
            private @Nullable Mass delivered;
            private @Nullable Mass claimed;

            private Builder(Voucher voucher, CustodyModel model, BalanceMethod method) {
                this.voucher = voucher;
                this.model = model;
                this.method = method;
            }

            public Builder delivered(Mass delivered) {
                this.delivered = delivered;
                return this;
            }

            public Builder claimed(Mass claimed) {
                this.claimed = claimed;
                return this;
            }

            /** Returns the entry. */
            public Delivery build() {
                return new Delivery(
                        voucher,
                        requireNonNull(delivered, "delivered"),
                        requireNonNull(claimed, "claimed"),
                        model,
                        method);
            }
        }
    }

    /**
     * Material with the attribute was lost, and its credit with it.
     *
     * @param amount the mass lost
     * @param reason why, for people
     */
    record Loss(Voucher voucher, Mass amount, String reason) implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public Loss {
            requireNonNull(voucher, "voucher");
            requireNonNull(amount, "amount");
            Text.require(reason, "reason of " + voucher.document());
        }
    }

    /**
     * The stock was counted. Credits that exceed it are written off; a surplus creates none.
     *
     * @param found the mass with the attribute that the count substantiates
     * @param reason the explanation of the difference, for people
     */
    record StockTake(Voucher voucher, Mass found, String reason) implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public StockTake {
            requireNonNull(voucher, "voucher");
            requireNonNull(found, "found");
            Text.require(reason, "reason of " + voucher.document());
        }
    }

    /**
     * Corrects the amount of an earlier receipt or delivery, whose entry remains unchanged.
     *
     * @param corrects the number of the entry
     * @param amount the right qualifying or claimed mass
     * @param reason what was wrong, for people
     */
    record Correction(Voucher voucher, long corrects, Mass amount, String reason) implements BookEntry {
        /** @throws IllegalArgumentException if a text is blank */
        public Correction {
            requireNonNull(voucher, "voucher");
            requireNonNull(amount, "amount");
            Text.require(reason, "reason of " + voucher.document());
        }
    }

    /**
     * Credits moved to another site without material.
     *
     * @param to the account that receives
     * @param amount the credit moved
     */
    record SiteTransfer(Voucher voucher, Account to, Mass amount) implements BookEntry {
        /** @throws IllegalArgumentException if both accounts are the same */
        public SiteTransfer {
            requireNonNull(voucher, "voucher");
            requireNonNull(amount, "amount");
            if (voucher.account().equals(requireNonNull(to, "to"))) {
                throw new IllegalArgumentException(voucher.document() + " must move credits to another account");
            }
        }
    }
}
