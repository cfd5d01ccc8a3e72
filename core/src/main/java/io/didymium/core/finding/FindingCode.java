package io.didymium.core.finding;

/** A kind of finding, stable over versions so that programs can match it. */
public interface FindingCode {
    /** The stable code in lower case with hyphens, such as {@code element-created}. */
    String id();

    /** The severity unless a policy says otherwise. */
    Severity severity();

    /** The sentence with the names of its arguments in braces, such as {@code "{batch} is consumed twice"}. */
    String template();

    /** What a person can do about it. */
    String remedy();
}
