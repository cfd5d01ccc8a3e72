package io.didymium.passport.render.page;

import io.didymium.passport.render.markup.Tag;

/** A list of names and what they are, side by side. */
final class FactList {
    private final Tag list = Tag.of("dl");

    FactList add(String name, Tag value) {
        list.add(Tag.of("div").add(Tag.of("dt").text(name), Tag.of("dd").add(value)));
        return this;
    }

    FactList others(String name, String value) {
        return add(name, Tag.of("span").others(value));
    }

    FactList own(String name, String value) {
        return add(name, Tag.of("span").text(value));
    }

    FactList code(String name, String value) {
        return add(name, Tag.of("code").text(value));
    }

    Tag tag() {
        return list;
    }
}
