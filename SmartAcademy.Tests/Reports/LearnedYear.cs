using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Tests.Passes;

namespace SmartAcademy.Tests.Reports;

/// <summary>What a school knows of its students after a while: registers, a published result, subjects with teachers.</summary>
internal static class LearnedYear
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A register for each letter, on days in a row.</summary>
    public static async Task AttendAsync(this PassSchool school, Student student, DateOnly since, string letters)
    {
        await using var db = await school.Database.OpenAsync(Actor.System(), Ct);
        var codes = await db.AttendanceCodes.Where(code => code.SchoolId == school.School.Id).ToDictionaryAsync(code => code.Letter, code => code.Id, Ct);
        for (var place = 0; place < letters.Length; place++)
        {
            var day = since.AddDays(place);
            var register = await db.AttendanceRegisters.FirstOrDefaultAsync(row => row.ClassId == school.Class.Id && row.Day == day, Ct)
                ?? db.Add(AttendanceRegister.Take(school.School.Id, school.Class.Id, day, null, null, school.Time.GetUtcNow())).Entity;
            var late = letters[place] == 'L' ? 12 : (int?)null;
            db.Add(new AttendanceMark(register, new Domain.Attendance.MarkEntry(student.Id, codes[letters[place].ToString()], late, letters[place] == 'A' ? "Illness" : null)));
            await db.SaveChangesAsync(Ct);
        }
    }

    public static async Task PublishAsync(this PassSchool school, Student student, decimal gpa)
    {
        var term = Term.Open(school.School.Id, school.Year.Id, new TermDetails("Annual", null, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)));
        await school.SaveAsync(term);
        var published = new ClassResult(school.School.Id, school.Class.Id, term.Id, null, school.Time.GetUtcNow());
        await school.SaveAsync(published, new StudentResult
        {
            SchoolId = school.School.Id,
            ClassResultId = published.Id,
            StudentId = student.Id,
            RollNumber = 7,
            Gpa = gpa,
            Average = 88.25m,
            Total = 442.75m,
            Letter = "A+",
            Rank = 1,
            ClassSize = 1,
            DaysPresent = 80,
            SchoolDays = 90,
        });
    }

    public static async Task TeachAsync(this PassSchool school, string subjectName, bool isElective, string teacher)
    {
        var user = new Data.Users.AcademyUser { SchoolId = school.School.Id, UserName = Guid.NewGuid().ToString("N"), DisplayName = teacher };
        var subject = new Subject(school.School.Id, Guid.NewGuid().ToString("N")[..12], subjectName);
        var taught = new ClassSubject(school.School.Id, school.Class.Id, subject.Id, isElective);
        await school.SaveAsync(user, subject, taught);
        await school.SaveAsync(new SubjectTeacher(school.School.Id, taught.Id, user.Id));
    }
}
