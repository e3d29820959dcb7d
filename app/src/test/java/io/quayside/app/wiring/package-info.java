@NullMarked
package io.quayside.app.wiring;

import org.jspecify.annotations.NullMarked;
