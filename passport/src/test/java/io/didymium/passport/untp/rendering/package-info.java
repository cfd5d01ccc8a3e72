@org.jspecify.annotations.NullMarked
package io.didymium.passport.untp.rendering;
