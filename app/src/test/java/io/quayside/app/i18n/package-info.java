@NullMarked
package io.quayside.app.i18n;

import org.jspecify.annotations.NullMarked;
