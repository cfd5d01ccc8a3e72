package io.didymium.crypto.internal.json;

import org.jspecify.annotations.Nullable;

/** The location of a value in a document: a step from its parent, written as JSON pointer (RFC 6901). */
final class Place {
    static final Place ROOT = new Place(null, "", 0);

    private final @Nullable Place parent;
    private final @Nullable String name;
    private final int index;

    private Place(@Nullable Place parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    Place child(String name) {
        return new Place(this, name, 0);
    }

    Place child(int index) {
        return new Place(this, null, index);
    }

    String pointer() {
        StringBuilder pointer = new StringBuilder();
        appendTo(pointer);
        return pointer.toString();
    }

    private void appendTo(StringBuilder pointer) {
        if (parent == null) {
            return;
        }
        parent.appendTo(pointer);
        pointer.append('/');
        if (name == null) {
            pointer.append(index);
        } else {
            pointer.append(name.replace("~", "~0").replace("/", "~1"));
        }
    }
}
