/// Drives the real window, without a screen.
@NullMarked
package io.quayside.app.testing;

import org.jspecify.annotations.NullMarked;
