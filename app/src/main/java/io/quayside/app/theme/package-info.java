@NullMarked
package io.quayside.app.theme;

import org.jspecify.annotations.NullMarked;
