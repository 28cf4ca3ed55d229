using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>The orders of the list; each ends with the id, so that pages never overlap.</summary>
internal static class StudentOrder
{
    public static IQueryable<Student> Sorted(this IQueryable<Student> students, AcademyDbContext db, string? sort) => sort switch
    {
        "-name" => students.OrderByDescending(row => row.FirstName).ThenByDescending(row => row.LastName).ThenByDescending(row => row.Id),
        "number" => students.OrderBy(row => row.EnrolmentNumber),
        "-number" => students.OrderByDescending(row => row.EnrolmentNumber),
        "enrolled" => students.OrderBy(row => row.EnrolledOn).ThenBy(row => row.Id),
        "-enrolled" => students.OrderByDescending(row => row.EnrolledOn).ThenByDescending(row => row.Id),
        "class" => ByClass(students, db),
        "-class" => ByClassBackwards(students, db),
        _ => students.OrderBy(row => row.FirstName).ThenBy(row => row.LastName).ThenBy(row => row.Id),
    };

    private static IQueryable<Student> ByClass(IQueryable<Student> students, AcademyDbContext db) =>
        from student in students
        join row in db.Classes on student.ClassId equals (Guid?)row.Id into rows
        from row in rows.DefaultIfEmpty()
        orderby row.SortOrder, row.Name, row.Section, student.RollNumber, student.Id
        select student;

    private static IQueryable<Student> ByClassBackwards(IQueryable<Student> students, AcademyDbContext db) =>
        from student in students
        join row in db.Classes on student.ClassId equals (Guid?)row.Id into rows
        from row in rows.DefaultIfEmpty()
        orderby row.SortOrder descending, row.Name descending, row.Section descending, student.RollNumber descending, student.Id descending
        select student;
}
