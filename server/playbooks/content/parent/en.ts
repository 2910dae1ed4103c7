import type { PlaybookText } from '../../playbook-text'

export const en: PlaybookText = {
  title: 'Parent: begin where the children are',
  summary:
    'The people you meet at the slide, in the class chat and on the stairs are your first ten households.',
  steps: {
    playground: {
      title: 'Talk at the playground',
      what: 'While the children play, talk with the parents beside you about tonight’s dinner, and let them scan the invitation on your phone. Two families a day are enough.',
      when: 'After school, 16:30 to 18:00',
      text: 'I am {leader} from {community}. We buy fruit and vegetables for the children together with neighbours, and collect at {pickup}: {link}',
    },
    moments: {
      title: 'Post a real dinner',
      what: 'Take a picture of a dinner made from the deal. Say what was good and what was not, and add the poster. True matters more than pretty.',
      when: 'Tuesday and Friday, 7 in the evening',
      text: 'Tonight’s dinner came from the group. The tomatoes were sweet, the corn so-so. Neighbours who want to join can look here and collect at {pickup}: {link}',
    },
    activity: {
      title: 'Hold a small activity for children',
      what: 'On a weekend, hold half an hour on the green: naming vegetables, swapping picture books. Ask the property office first. Put a poster at the entrance for whoever likes to scan.',
      when: 'Saturday, 10 in the morning, try it once',
      text: 'Saturday at 10 on the green of {community}: the children name vegetables and swap picture books. It costs nothing, and there is nothing to buy. Tell us in the group if you come: {link}',
    },
    lunchbox: {
      title: 'Open a deal for children’s breakfast',
      what: 'Choose milk, bread, eggs and one fruit, and call it “three breakfasts for the children”. Send it to parents who joined and have not ordered.',
      when: 'Sunday, 8 in the evening',
      text: 'Three breakfasts for the children in one deal: milk, bread, eggs and fruit. Collect on Monday at {pickup}, {hours}: {link}',
    },
    'school-run': {
      title: 'Collect on the way from school',
      what: 'When the goods have come, say that they can be collected on the way from school, and offer to bring a bag to those who cannot leave home. Look through who has not come.',
      when: 'On the day of arrival, 15:30',
      text: 'The goods are at {pickup}. Collect them on the way from school, {hours}. If you cannot leave home, tell us in the group. The next deal: {link}',
    },
  },
}
