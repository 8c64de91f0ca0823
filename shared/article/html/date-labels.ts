import { findDates, type WrittenDate } from '../dates-in-words.ts';

/** What the words before a date say it is the date of. */
export type DateLabel = 'published' | 'modified' | 'unrelated' | 'none';
export type LabelledDate = WrittenDate & {
  readonly label: DateLabel;
  /** The date with the words before it. */
  readonly words: string;
};

/** Stems of the words that pages write before the day on which something was last changed. */
const MODIFIED =
  /(?:updated?|up-dated|modified|changed|edited|revised|reviewed|amended|as of|aktualisier|geändert|bearbeitet|überarbeitet|\bstand\b|zuletzt|letzte (?:änderung|aktualisierung)|dernière mise|mis[e]? à jour|modifi|actualiza|última edici|aggiorna|modifica|atualiza|bijgewerkt|gewijzigd|aktualiz|zmienion|uppdatera|opdatere|oppdatert|päivitetty|güncelle|обновлен)/i;
/** … and on which it came out. */
const PUBLISHED =
  /(?:publish|posted|post date|issued?\b|released?\b|\badded\b|written|submitted|\bcreated|\bfiled\b|uploaded|\bdated?\b|press release|news release|veröffentlich|publizier|erstellt|erschienen|eingestellt|geschrieben|verfasst|online seit|\bdatum\b|^\W{0,3}vom\b|(?:artikel|beitrag|bericht|nachricht|eintrag|ausgabe|news) (?:wurde am|vom)\b|\bwurde am$|mitteilung|meldung|publi[ée]|posté|mis en ligne|rédigé|créé|communiqué|\ble$|publica|fecha|escrito|pubblica|postato|scritto|\bdata\b|\bdel$|postado|geplaatst|gepubliceerd|geschreven|opublikowan|dodan|napisan|publicera|skrive|udgivet|publisert|julkaistu|yayın|eklen|tarih|опубликован|дата|зверстано)/i;
/** … and what other days stand on pages. */
const UNRELATED =
  /(?:joined|registered|member since|registriert|mitglied seit|inscrit|born|geboren|birthday|died|expires?|deadline|valid (?:until|from)|until|gültig|founded|est\.|gegründet|since|seit|depuis|desde|due|closing|opens?|event|starts?|ends?|begins?|wann|termin|accessed|retrieved|abgerufen|consulté|copyright|©|version|scheduled|available from|expected)\W{0,3}$/i;
const LONGEST_LABEL = 70;

/** The dates of a line, each with what the words between it and the date before call it. */
export function labelledDates(
  line: string,
  order: { readonly isAmerican: boolean; readonly hasShortYears?: boolean },
): LabelledDate[] {
  let from = 0;
  return findDates(line, order).map((date) => {
    const before = line.slice(from, date.start);
    const words = line.slice(from, date.end).trim();
    from = date.end;
    return { ...date, words, label: labelOf(before.slice(-LONGEST_LABEL)) };
  });
}

function labelOf(before: string): DateLabel {
  if (UNRELATED.test(before.trimEnd())) return 'unrelated';
  if (MODIFIED.test(before)) return 'modified';
  return PUBLISHED.test(before) ? 'published' : 'none';
}
