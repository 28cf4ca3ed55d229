using System.Collections.Frozen;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Headings as school offices write them, in English and Bangla.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, ImportField> Sure = Keys(new()
    {
        [ImportField.EnrolmentNumber] = ["Enrolment no", "Enrolment number", "Enrollment no", "Enrollment number", "Enrolment", "Student ID", "ভর্তি নম্বর", "এনরোলমেন্ট নম্বর", "শিক্ষার্থী আইডি", "স্টুডেন্ট আইডি"],
        [ImportField.FullName] = ["Name", "Full name", "Student name", "Student's name", "Name of student", "Name (English)", "Name in English", "শিক্ষার্থীর নাম", "ছাত্রের নাম", "ছাত্রীর নাম", "ছাত্র/ছাত্রীর নাম", "পূর্ণ নাম", "নাম (ইংরেজি)", "নাম (ইংরেজিতে)", "الاسم"],
        [ImportField.FirstName] = ["First name", "Given name", "Forename", "নামের প্রথম অংশ", "প্রথম নাম"],
        [ImportField.MiddleName] = ["Middle name", "নামের মধ্য অংশ", "মধ্য নাম"],
        [ImportField.LastName] = ["Last name", "Surname", "Family name", "নামের শেষ অংশ", "শেষ নাম", "পদবি"],
        [ImportField.NameBangla] = ["নাম (বাংলায়)", "নাম (বাংলা)", "বাংলা নাম", "বাংলায় নাম", "Name (Bangla)", "Name in Bangla", "Bangla name", "Name (Bengali)", "Bengali name"],
        [ImportField.Gender] = ["Gender", "Sex", "লিঙ্গ", "জেন্ডার", "الجنس"],
        [ImportField.DateOfBirth] = ["Date of birth", "DOB", "D.O.B.", "Birth date", "Birthday", "জন্ম তারিখ", "জন্মতারিখ", "জন্ম", "تاريخ الميلاد"],
        [ImportField.ClassName] = ["Class", "Class name", "Grade", "Standard", "শ্রেণি", "শ্রেণী", "ক্লাস", "জামাত", "الصف"],
        [ImportField.Section] = ["Section", "Sec", "শাখা", "সেকশন"],
        [ImportField.RollNumber] = ["Roll", "Roll no", "Roll number", "Class roll", "রোল", "রোল নং", "রোল নম্বর", "ক্রমিক রোল"],
        [ImportField.GuardianName] = ["Guardian", "Guardian name", "Guardian's name", "Name of guardian", "Parent name", "Parent's name", "অভিভাবক", "অভিভাবকের নাম", "اسم ولي الأمر"],
        [ImportField.GuardianPhone] = ["Mobile", "Mobile no", "Mobile number", "Phone", "Phone no", "Phone number", "Contact", "Contact no", "Contact number", "Cell", "Guardian phone", "Guardian's phone", "Guardian mobile", "Guardian's mobile", "Parent phone", "Parent mobile", "মোবাইল", "মোবাইল নং", "মোবাইল নম্বর", "ফোন", "ফোন নম্বর", "অভিভাবকের মোবাইল", "অভিভাবকের ফোন", "অভিভাবকের মোবাইল নম্বর", "যোগাযোগ"],
        [ImportField.Relationship] = ["Relation", "Relationship", "Relation with student", "সম্পর্ক"],
        [ImportField.Phone] = ["Student phone", "Student's phone", "Student mobile", "Student's mobile", "শিক্ষার্থীর মোবাইল", "ছাত্রের মোবাইল"],
        [ImportField.Email] = ["Email", "E-mail", "Email address", "ইমেইল", "ই-মেইল"],
        [ImportField.Address] = ["Address", "Present address", "Home address", "ঠিকানা", "বর্তমান ঠিকানা"],
        [ImportField.EmergencyContactName] = ["Emergency contact", "Emergency contact name", "জরুরি যোগাযোগ", "জরুরি যোগাযোগের নাম"],
        [ImportField.EmergencyContactPhone] = ["Emergency phone", "Emergency contact phone", "Emergency mobile", "জরুরি ফোন", "জরুরি মোবাইল", "জরুরি ফোন নম্বর"],
        [ImportField.Program] = ["Program", "Programme", "Course", "Group", "বিভাগ", "প্রোগ্রাম"],
        [ImportField.YearOfStudy] = ["Year of study", "Study year", "পাঠ বর্ষ"],
        [ImportField.EnrolledOn] = ["Admission date", "Date of admission", "Enrolment date", "Enrolled on", "ভর্তির তারিখ"],
    });

    /// <summary>Headings that mean a field only where no surer heading does: a father is a guardian.</summary>
    private static readonly FrozenDictionary<string, ImportField> Likely = Keys(new()
    {
        [ImportField.GuardianName] = ["Father", "Father name", "Father's name", "পিতা", "পিতার নাম", "বাবার নাম", "Mother's name", "মাতার নাম"],
        [ImportField.GuardianPhone] = ["Father's phone", "Father's mobile", "পিতার মোবাইল", "Mother's phone", "Mother's mobile", "মাতার মোবাইল"],
        [ImportField.FullName] = ["নাম"],
    });

    public static ImportField? SureFieldOf(string heading) => Find(Sure, heading);

    public static ImportField? LikelyFieldOf(string heading) => Find(Likely, heading);

    private static ImportField? Find(FrozenDictionary<string, ImportField> words, string heading)
    {
        if (words.TryGetValue(HeaderText.Key(heading), out var field) || words.TryGetValue(HeaderText.Key(HeaderText.WithoutHint(heading)), out field))
        {
            return field;
        }

        return null;
    }

    private static FrozenDictionary<string, ImportField> Keys(Dictionary<ImportField, string[]> words) => words
        .SelectMany(pair => pair.Value.Select(word => (Key: HeaderText.Key(word), Field: pair.Key)))
        .DistinctBy(word => word.Key)
        .ToFrozenDictionary(word => word.Key, word => word.Field);
}
