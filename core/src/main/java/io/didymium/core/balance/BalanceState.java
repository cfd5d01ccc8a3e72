package io.didymium.core.balance;

/** Whether what came out is what went in. */
public enum BalanceState {
    /** In and out agree within uncertainty. */
    CLOSED,
    /** In and out differ by more than the coverage factor, but among all tests of the chain chance explains it. */
    NOTABLE,
    /** More went in than came out, beyond chance: material is missing. */
    GAP,
    /** More came out than went in, beyond chance: material was created. */
    CREATED,
    /** Something that went in or came out was not analysed. */
    UNKNOWN,
    /** The values are too uncertain for the balance to show anything. */
    VAGUE,
    /** In and out differ, but so little of the element passes that it does not decide. */
    TRACE
}
