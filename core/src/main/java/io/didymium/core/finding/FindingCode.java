package io.didymium.core.finding;

import java.util.Locale;

/**
 * A kind of finding: a constant of an enum. Its id is stable over versions, so that programs can match it; renamed ids are listed in the
 * change log.
 */
public interface FindingCode {
    /** The name of the constant, such as {@code ELEMENT_CREATED}. */
    String name();

    /** What it means and what to do about it. */
    Explanation explanation();

    /** The stable code: the name in lower case with hyphens, such as {@code element-created}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The severity unless a policy says otherwise. */
    default Severity severity() {
        return explanation().severity();
    }

    /** The sentence with the names of its arguments in braces, such as {@code "{batch} is consumed twice"}. */
    default String template() {
        return explanation().template();
    }

    /** What a person can do about it. */
    default String remedy() {
        return explanation().remedy();
    }
}
