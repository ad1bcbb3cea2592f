/* Debian's libzip, which opens the archives that XLSX and ODS files are. */
#include <zip.h>
