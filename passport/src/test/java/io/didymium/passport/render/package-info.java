/** Tests of pages, pictures and labels. */
package io.didymium.passport.render;
