package io.didymium.core.balance;

/** Whether what came out is what went in. */
public enum BalanceState {
    /** In and out agree within uncertainty. */
    CLOSED,
    /** More went in than came out: matter is missing. */
    GAP,
    /** More came out than went in: matter was created. */
    CREATED,
    /** Something that went in or came out was not analysed. */
    UNKNOWN
}
