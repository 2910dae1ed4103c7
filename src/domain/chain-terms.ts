/** Names people write for a product, out of the text a search looks through: name, aliases, initials, in this order. */
export function productTerms(
  name: string,
  searchText: string,
): { readonly aliases: readonly string[]; readonly initials: string } {
  const own = name.toLowerCase()
  const rest = searchText.startsWith(own) ? searchText.slice(own.length) : searchText
  const words = rest.split(/\s+/).filter((word) => word !== '' && word !== own)
  const latin = words.filter((word) => /^[a-z]+$/.test(word))
  return {
    aliases: words.filter((word) => /\p{Script=Han}|\p{Emoji_Presentation}/u.test(word)),
    initials: latin.at(-1) ?? '',
  }
}
