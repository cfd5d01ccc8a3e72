package io.didymium.passport.render.frame;

import io.didymium.passport.render.markup.Tag;

/** A list of names and what they are, side by side. */
public final class FactList {
    private final Tag list = Tag.of("dl");

    /** Adds a fact. */
    public FactList add(String name, Tag value) {
        list.add(Tag.of("div").add(Tag.of("dt").text(name), Tag.of("dd").add(value)));
        return this;
    }

    /** Adds a fact that somebody else wrote. */
    public FactList others(String name, String value) {
        return add(name, Tag.of("span").others(value));
    }

    /** Adds a fact in the program's own words. */
    public FactList own(String name, String value) {
        return add(name, Tag.of("span").text(value));
    }

    /** Adds an identifier. */
    public FactList code(String name, String value) {
        return add(name, Tag.of("code").text(value));
    }

    /** The list as part of a page. */
    public Tag tag() {
        return list;
    }
}
