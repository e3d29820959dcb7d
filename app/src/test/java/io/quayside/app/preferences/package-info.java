@NullMarked
package io.quayside.app.preferences;

import org.jspecify.annotations.NullMarked;
